# Runs the function that sets notifications against stand-ins for boto3 and CloudFormation.
import importlib.util, json, os, sys, types, unittest

PATH = os.path.join(os.path.dirname(__file__), "..", "bucket-notifications", "index.py")


def run(kind, wanted, managed, existing=None):
    calls, answers = [], []
    s3 = types.SimpleNamespace(
        get_bucket_notification_configuration=lambda Bucket: existing or {},
        put_bucket_notification_configuration=lambda **given: calls.append(given),
    )
    sys.modules["boto3"] = types.SimpleNamespace(client=lambda name: s3)
    spec = importlib.util.spec_from_file_location("index", PATH)
    index = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(index)
    index.urllib.request.urlopen = lambda request: answers.append(json.loads(request.data)) or types.SimpleNamespace(close=lambda: None)
    event = {
        "RequestType": kind, "StackId": "stack", "RequestId": "r", "LogicalResourceId": "L", "ResponseURL": "https://x",
        "ResourceProperties": {"BucketName": "b", "NotificationConfiguration": wanted, "Managed": managed},
    }
    index.handler(event, types.SimpleNamespace(log_stream_name="log"))
    return calls[0]["NotificationConfiguration"] if calls else None, answers[0]


QUEUE = {"QueueConfigurations": [{"QueueArn": "q", "Events": ["s3:ObjectCreated:*"]}]}


class Test(unittest.TestCase):
    def test_a_bucket_of_the_stack_has_what_is_wanted(self):
        self.assertEqual(run("Create", QUEUE, "true")[0], QUEUE)
        self.assertEqual(run("Delete", QUEUE, "true")[0], {})

    def test_what_others_set_stays(self):
        other = {"Id": "other", "TopicArn": "t", "Events": []}
        given, answer = run("Create", QUEUE, "false", {"TopicConfigurations": [other], "EventBridgeConfiguration": {}})
        self.assertEqual(given["TopicConfigurations"], [other])
        self.assertEqual(given["EventBridgeConfiguration"], {})
        self.assertTrue(given["QueueConfigurations"][0]["Id"].startswith("stack-"))
        self.assertEqual(answer["Status"], "SUCCESS")
        left, _ = run("Delete", QUEUE, "false", given)
        self.assertEqual(left["QueueConfigurations"], [])
        self.assertEqual(left["TopicConfigurations"], [other])

    def test_an_error_is_told(self):
        _, answer = run("Create", None, "false")
        self.assertEqual(answer["Status"], "FAILED")


unittest.main()
