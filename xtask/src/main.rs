//! Maintenance commands of the repository: `cargo xtask <command>`.

mod cfn_table;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Arg, ArgAction, Command, value_parser};

fn main() -> ExitCode {
    let matches = command().get_matches();
    let Some(("cfn-table", args)) = matches.subcommand() else {
        return ExitCode::from(2);
    };
    let options = cfn_table::Options {
        from: args.get_one::<PathBuf>("from").cloned(),
        out: args.get_one::<PathBuf>("out").cloned().unwrap_or_else(cfn_table::default_out),
        check: args.get_flag("check"),
    };
    match cfn_table::run(&options) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn command() -> Command {
    let path = || value_parser!(PathBuf);
    Command::new("xtask")
        .about("maintenance commands of the repository")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            Command::new("cfn-table")
                .about("regenerate the CloudFormation resource table")
                .arg(
                    Arg::new("from")
                        .long("from")
                        .value_name("DIR")
                        .value_parser(path())
                        .help("a node_modules folder to read instead of asking npm"),
                )
                .arg(
                    Arg::new("out")
                        .long("out")
                        .value_name("DIR")
                        .value_parser(path())
                        .help("the folder of table.bin (default: src/cfn)"),
                )
                .arg(
                    Arg::new("check")
                        .long("check")
                        .action(ArgAction::SetTrue)
                        .help("write nothing, exit with 1 when the committed files are stale"),
                ),
        )
}
