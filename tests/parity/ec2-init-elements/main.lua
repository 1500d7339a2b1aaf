-- Every element of CloudFormation's init, with every option.

local app = App()
local stack = Stack(app, "Elements", { env = { account = "123456789012", region = "us-east-1" } })
local vpc = ec2.Vpc(stack, "Vpc", { max_azs = 1, nat_gateways = 0 })
local bucket = s3.Bucket.from_bucket_name(stack, "Bucket", "my-bucket")
local handle = ec2.InitServiceRestartHandle()
local second = ec2.InitServiceRestartHandle()

-- Commands, in their order.
local commands = ec2.InitConfig({
  ec2.InitCommand.shell_command("echo one"),
  ec2.InitCommand.shell_command("echo two", {
    key = "second",
    cwd = "/tmp",
    env = { A = "one", B = "two" },
    ignore_errors = true,
    test_cmd = "test -f x",
    service_restart_handles = { handle },
  }),
  ec2.InitCommand.argv_command({ "/usr/bin/run", "a b", "it's", "$x" }, { service_restart_handles = { handle, second } }),
  ec2.InitCommand.argv_command({ "run" }, { ignore_errors = false }),
})
-- Files of all kinds.
local files = ec2.InitConfig({
  ec2.InitFile.from_string("/etc/my.conf", "a = 1\nb = 2\n", { mode = "000600", owner = "me", group = "us", service_restart_handles = { handle } }),
  ec2.InitFile.from_string("/etc/encoded", "aGVsbG8=", { base64_encoded = true }),
  ec2.InitFile.from_string("/etc/plain", "x", { base64_encoded = false }),
  ec2.InitFile.from_string("/etc/region", Fn.join("", { "region = ", stack.region, " of ", stack.partition })),
  ec2.InitFile.symlink("/etc/link", "/etc/my.conf"),
  ec2.InitFile.symlink("/etc/link2", "/etc/my.conf", { owner = "me", group = "us", service_restart_handles = { second } }),
  ec2.InitFile.from_object("/etc/my.json", { list = { 1, "two" }, ok = true, stackId = stack.stack_id }, { mode = "000644" }),
  ec2.InitFile.from_url("/tmp/page", "https://example.com/page", { owner = "root" }),
  ec2.InitFile.from_s3_object("/tmp/object", bucket, "path/key", { group = "root" }),
})
-- Users and groups.
local users = ec2.InitConfig({
  ec2.InitGroup.from_name("us"),
  ec2.InitGroup.from_name("them", 1042),
  ec2.InitUser.from_name("me"),
  ec2.InitUser.from_name("you", { user_id = 1000, groups = { "us", "them" }, home_dir = "/home/you" }),
})
-- Packages.
local packages = ec2.InitConfig({
  ec2.InitPackage.yum("httpd"),
  ec2.InitPackage.yum("nginx", { version = { "1.20", "1.21" }, service_restart_handles = { handle } }),
  ec2.InitPackage.apt("curl", { version = { "7.0" } }),
  ec2.InitPackage.python("requests", { version = { "2.0" }, service_restart_handles = { second } }),
  ec2.InitPackage.ruby_gem("rake"),
  ec2.InitPackage.rpm("https://example.com/a.rpm"),
  ec2.InitPackage.rpm("https://example.com/b.rpm", { key = "b", service_restart_handles = { handle } }),
})
-- Sources.
local sources = ec2.InitConfig({
  ec2.InitSource.from_url("/opt/a", "https://example.com/a.tar.gz", { service_restart_handles = { handle } }),
  ec2.InitSource.from_git_hub("/opt/cdk", "aws", "aws-cdk"),
  ec2.InitSource.from_git_hub("/opt/cdk-tag", "aws", "aws-cdk", "v2.0.0", { service_restart_handles = { second } }),
  ec2.InitSource.from_s3_object("/opt/s3", bucket, "archive.zip"),
})
-- Services.
local services = ec2.InitConfig({
  ec2.InitService.enable("nginx", { service_restart_handle = handle }),
  ec2.InitService.enable("postfix", { enabled = false, ensure_running = false }),
  ec2.InitService.enable("mine", { service_manager = ec2.ServiceManager.SYSTEMD, service_restart_handle = second, ensure_running = true }),
  ec2.InitService.enable("old", { service_manager = ec2.ServiceManager.SYSVINIT, enabled = true }),
  ec2.InitService.disable("sendmail"),
  ec2.InitService.systemd_config_file("simple", { command = "/usr/bin/simple" }),
  ec2.InitService.systemd_config_file("kept", { command = "/usr/bin/kept", user = "me", cwd = "/", environment_files = { "/e" }, environment_variables = { A = "1" } }),
  ec2.InitService.systemd_config_file("whole", {
    command = "/usr/bin/whole --all",
    cwd = "/var/lib/whole",
    description = "all of it",
    user = "me",
    group = "us",
    keep_running = false,
    after_network = false,
    environment_variables = { BAR = "b c", FOO = "f" },
    environment_files = { "/files/one", "/files/two" },
  }),
})
local init = ec2.CloudFormationInit.from_config_sets({
  config_sets = {
    default = { "users", "packages", "files", "sources", "commands", "services" },
    other = { "commands" },
  },
  configs = { commands = commands, files = files, packages = packages, services = services, sources = sources, users = users },
})
init:add_config("late", ec2.InitConfig({}))
init:add_config_set("later", { "late", "commands" })
init:add_config_set("nothing")
commands:add(ec2.InitCommand.shell_command("echo last"))
CfnOutput(stack, "Empty", { value = ec2.InitConfig({}):is_empty() and "yes" or "no" })
ec2.Instance(stack, "Instance", {
  vpc = vpc,
  instance_type = ec2.InstanceType("t3.micro"),
  machine_image = ec2.MachineImage.latest_amazon_linux2023(),
  init = init,
})

-- Windows.
ec2.Instance(stack, "Windows", {
  vpc = vpc,
  instance_type = ec2.InstanceType("t3.micro"),
  machine_image = ec2.MachineImage.latest_windows(ec2.WindowsVersion.WINDOWS_SERVER_2022_ENGLISH_FULL_BASE),
  init = ec2.CloudFormationInit.from_elements(
    ec2.InitCommand.shell_command("dir", { wait_after_completion = ec2.InitCommandWaitDuration.of(Duration.minutes(2)) }),
    ec2.InitCommand.argv_command({ "dir", "/s" }, { wait_after_completion = ec2.InitCommandWaitDuration.forever(), key = "b" }),
    ec2.InitCommand.shell_command("restart", { wait_after_completion = ec2.InitCommandWaitDuration.none() }),
    ec2.InitFile.from_string("c:\\my.txt", "hello"),
    ec2.InitPackage.msi("https://example.com/a.msi", { key = "a" }),
    ec2.InitPackage.msi("https://example.com/b.msi"),
    ec2.InitService.enable("spooler", { service_manager = ec2.ServiceManager.WINDOWS }),
    ec2.InitService.enable("dns")
  ),
  init_options = { print_log = true },
})
