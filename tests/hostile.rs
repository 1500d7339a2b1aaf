//! Scripts that are made to do harm, larger than anybody would write by hand. `tests/suite/sandbox.test` has the
//! small ones.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail where it likes")]

use std::time::{Duration, Instant};

use infra::diag::Code;
use infra::{Engine, Language, Limits};

/// Counts what scripts take, as the `infra` program does.
#[global_allocator]
static ALLOCATOR: cap::Cap<std::alloc::System> = cap::Cap::new(std::alloc::System, usize::MAX);

const DEPTH: usize = 20_000;
const MEMORY: usize = 64 << 20;
/// What an engine may take besides the memory of its script.
const OVERHEAD: usize = 64 << 20;
/// A script that takes longer hangs: many times its limit, since a machine may have much else to do.
const PATIENCE: Duration = Duration::from_secs(300);

fn limits() -> Limits {
    Limits {
        operations: 50_000,
        time: Duration::from_secs(50),
        memory: MEMORY,
        memory_in_use: Some(|| ALLOCATOR.allocated()),
        ..Limits::default()
    }
}

/// Runs a script that must end in an error of one of these kinds, at a place.
#[track_caller]
fn ends(language: Language, text: &str, codes: &[Code]) {
    let shown: String = text.chars().take(60).collect();
    let before = ALLOCATOR.allocated();
    let start = Instant::now();
    let engine = Engine::new().with_limits(limits());
    let failure = engine.run_str(language, "main", text).expect_err(&shown);
    assert!(start.elapsed() < PATIENCE, "it hangs: {shown}");
    let left = ALLOCATOR.allocated().saturating_sub(before);
    assert!(left < MEMORY + OVERHEAD, "{left} bytes are left: {shown}");
    let text = failure.to_string();
    assert!(text.len() < 1 << 20, "the diagnostic has {} bytes: {shown}", text.len());
    for diagnostic in failure.diagnostics() {
        assert!(diagnostic.to_json().is_object());
        assert!(codes.contains(&diagnostic.code()), "{shown}: {failure}");
        assert!(diagnostic.place().is_some(), "{shown}: no place: {failure}");
    }
}

/// What is nested, before, within and behind: nesting must not overflow the stack of a parser, of an evaluation
/// or of what takes a syntax tree down.
#[test]
fn deep_nesting_is_refused() {
    let rhai = [
        ("let x = 1; let y = ", "(", "x", ")", ";"),
        ("let x = ", "[", "", "]", ";"),
        ("let x = ", "#{ a: ", "1", "}", ";"),
        ("", "{", "", "}", ""),
        ("let x = true; let y = ", "!", "x", "", ";"),
        ("let x = 1; let y = x", " + x", "", "", ";"),
        ("let x = 1; let y = x", " ** x", "", "", ";"),
        ("let x = true; let y = x", " && x", "", "", ";"),
        ("let x = (); let y = x", " ?? x", "", "", ";"),
        ("let x = #{}; let y = x", ".x", "", "", ";"),
        ("let x = #{}; let y = x", "[\"x\"]", "", "", ";"),
        ("let x = ", "`${", "1", "}`", ";"),
        ("let x = ", "|a| ", "1", "", ";"),
        ("let f = |x| x; let x = ", "f(", "1", ")", ";"),
        ("let x = 1; ", "if x == 2 {} else ", "{}", "", ""),
        ("let x = 1; ", "switch x { 1 => ", "1", "}", ";"),
        ("", "while true { ", "", "}", ""),
        ("", "try { ", "", "} catch {}", ""),
    ];
    for (before, open, middle, close, behind) in rhai {
        let text = format!("{before}{}{middle}{}{behind}\n", open.repeat(DEPTH), close.repeat(DEPTH));
        ends(Language::Rhai, &text, &[Code::Limit]);
    }
    let lua = [
        ("local x = ", "(", "1", ")"),
        ("local x = ", "{", "", "}"),
        ("", "do ", "", " end"),
        ("local x = ", "function() return ", "1", " end"),
        ("local x = 1; local y = ", "- ", "x", ""),
        ("local x = 1; local y = ", "not ", "x", ""),
        ("local x = 1; local y = x", "^x", "", ""),
        ("local x = '1'; local y = x", "..x", "", ""),
        ("", "while true do ", "", " end"),
        ("local f; local x = ", "f(", "1", ")"),
        ("", "if x then else ", "", " end"),
        ("", "repeat ", "", " until x"),
    ];
    for (before, open, middle, close) in lua {
        let text = format!("\n{before}{}{middle}{}\n", open.repeat(DEPTH), close.repeat(DEPTH));
        ends(Language::Lua, &text, &[Code::Limit]);
    }
}

/// What is no deeper, but longer than Lua's parser can read in reasonable time.
#[test]
fn long_chains_are_refused() {
    const LENGTH: usize = 200_000;
    let chains = [
        ("if x then ", "elseif x then ", "end"),
        ("local y = x", " and x", ""),
        ("local y = x", " or x", ""),
        ("return f(x", " == 1 // 2 and x", ")"),
    ];
    for (before, link, behind) in chains {
        let text = format!("local x\n{before}{}{behind}\n", link.repeat(LENGTH));
        ends(Language::Lua, &text, &[Code::Limit]);
    }
}

/// A name that is long is compared with nothing.
#[test]
fn long_names_end_soon() {
    let long = "a".repeat(DEPTH);
    for language in [Language::Rhai, Language::Lua] {
        ends(language, &format!("{long}()"), &[Code::UnknownName]);
        ends(language, &format!("ec2.{long}()"), &[Code::UnknownName]);
        ends(language, &format!("App().{long}"), &[Code::UnknownProperty, Code::Syntax]);
    }
}

/// One call that takes long, or much, before any limit is looked at.
#[test]
fn large_single_steps_end() {
    let rhai = [
        "let s = \"ab\"; s.pad(10000000, 'a'); let n = 0; loop { n += s.index_of(\"b\" + s); }",
        "let a = []; a.pad(100000, [1, 2, 3]); loop { a.index_of([1, 2, 4]); }",
        "let a = []; a.pad(100000, 1); loop { a += a; }",
        "let a = [1]; loop { a.append(a); }",
        "let a = #{}; loop { a = #{ a: a, b: a }; }",
        "let b = blob(1000000); loop { b += b; }",
        "let s = \"x\"; loop { s = `${s}${s}`; }",
        "let s = \"x\"; s.pad(1000000, 'x'); let a = s.split(\"\"); loop { a = a + a; }",
        "let a = [3, 1, 2]; a.sort(|a, b| { loop {} }); a.len();",
        "fn f(x) { f.call(x) } let f = |f| f.call(f); f.call(f);",
        "let f = |f| { [1].map(|x| f.call(f)) }; f.call(f);",
        "let a = []; a.pad(10000, 1); loop { a.for_each(|| { this += 1; }); }",
    ];
    for text in rhai {
        ends(Language::Rhai, text, &[Code::Limit, Code::Script]);
    }
    let lua = [
        "local a = string.rep('a', 16000000); local b = string.rep('a', 8000000) .. 'b'; while true do a:find(b, 1, true) end",
        "while true do string.rep('a', 10000000) end",
        "local s = string.rep('a', 1000000); while true do s:gsub('a', 'aa') end",
        "local t = {}; for i = 1, 30000 do t[i] = 'a' end; while true do table.concat(t) end",
        "local t = {}; for i = 1, 15000 do t[i] = i % 7 end; while true do table.sort(t) end",
        "while true do string.format('%99.99f', 1e308) end",
        "local s = 'x'; while true do s = s .. s end",
        "local s = string.rep('x', 1000000); local t = {}; while true do t[#t + 1] = s:upper() end",
        "local t = {}; while true do t = { t, t } end",
        "local t = setmetatable({}, { __index = function(t, k) return t[k .. 'x'] end }); local x = t.a",
        "local f; f = function(a, b) table.sort({ 1, 2, 3 }, f); return a < b end; f(1, 2)",
        "local f; f = function() return pcall(f) end; while true do f() end",
        "local f; f = function() return coroutine.wrap(f)() end; f()",
        "local f; f = function() local ok, e = pcall(coroutine.wrap(f)); return f() end; f()",
        "local m = {}; m['__cl' .. 'ose'] = function() while true do end end\nlocal function f() local x <close> = setmetatable({}, m); while true do end end\nwhile true do pcall(f) end",
        "local m = {}; m['__cl' .. 'ose'] = function() while true do end end\nfor k in next, { 1, 2 }, nil, setmetatable({}, m) do while true do end end",
        "local m = {}; m['__cl' .. 'ose'] = function() while true do end end\nlocal f = coroutine.wrap(function() for k in next, { 1 }, nil, setmetatable({}, m) do while true do end end end)\nwhile true do pcall(f) end",
        "local m = { __call = function() while true do end end }; m.__close = m\nlocal function f() local x <close> = setmetatable({}, m); while true do end end\nwhile true do pcall(f) end",
        "local m = {}; m.__close = function() while true do end end\nlocal function f(n) local x <close> = setmetatable({}, m); return 1 + f(n + 1) end\nf(1)",
    ];
    for text in lua {
        ends(Language::Lua, text, &[Code::Limit, Code::Script]);
    }
}

/// Two apps in one process know nothing of each other.
#[test]
fn apps_do_not_reach_each_other() {
    let programs = [
        (
            Language::Rhai,
            "let app = App(); let s = Stack(app, NAME); let v = ec2.Vpc(s, \"V\"); CfnOutput(s, \"O\", #{ value: v.vpc_id });",
        ),
        (
            Language::Lua,
            "app = App(); s = Stack(app, NAME); v = ec2.Vpc(s, 'V'); string.own = s; _G.x = v; CfnOutput(s, 'O', { value = v.vpc_id })",
        ),
    ];
    let run = |number: usize| {
        let (language, text) = programs[number % 2];
        let text = text.replace("NAME", &format!("\"S{number}\""));
        let run = Engine::new().run_str(language, "main", &text).unwrap();
        let template = run.assembly().file(&format!("S{number}.template.json")).unwrap();
        String::from_utf8_lossy(template).replace(&format!("S{number}"), "S")
    };
    let alone = run(0);
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..9).map(|number| scope.spawn(move || run(number))).collect();
        for other in others {
            assert_eq!(other.join().unwrap(), alone);
        }
    });
    for (language, text) in
        [(Language::Rhai, "print(s);"), (Language::Lua, "print(s)"), (Language::Lua, "print(string.own)")]
    {
        let failure = Engine::new().run_str(language, "main", text).unwrap_err();
        assert!(failure.printed().is_empty(), "{text}");
    }
    // A marker of a late-bound value that another program made stands for nothing.
    let forged = Engine::new().run_str(
        Language::Lua,
        "main",
        "local s = Stack(App(), 'S'); CfnOutput(s, 'O', { value = '\u{E000}tK0\u{E001}' })",
    );
    assert!(forged.is_err());
}
