// Opens files in a language server and asks for what an editor shows: diagnostics, completion, hover.
"use strict";

const { spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");

const PATIENCE = 300_000;

/** A session with a language server over standard input and output. */
class Editor {
  constructor(command, args, folder) {
    this.folder = path.resolve(folder);
    this.diagnostics = new Map();
    this.waiting = new Map();
    this.busy = new Set();
    this.next = 1;
    this.buffer = Buffer.alloc(0);
    this.server = spawn(command, args, { cwd: this.folder, stdio: ["pipe", "pipe", "ignore"] });
    this.server.stdout.on("data", (data) => this.receive(data));
    this.server.on("exit", (code) => {
      for (const { fail } of this.waiting.values()) fail(new Error(`the server ended with ${code}`));
    });
  }

  static async open(command, args, folder) {
    const editor = new Editor(command, args, folder);
    const uri = pathToFileURL(editor.folder).href;
    await editor.ask("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "project" }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
        window: { workDoneProgress: true },
        textDocument: {
          publishDiagnostics: {},
          diagnostic: { dynamicRegistration: false },
          completion: { completionItem: { snippetSupport: true } },
        },
      },
    });
    editor.tell("initialized", {});
    return editor;
  }

  uri(file) {
    return pathToFileURL(path.join(this.folder, file)).href;
  }

  show(file) {
    const text = fs.readFileSync(path.join(this.folder, file), "utf8");
    this.tell("textDocument/didOpen", {
      textDocument: { uri: this.uri(file), languageId: path.extname(file).slice(1), version: 1, text },
    });
    return text;
  }

  /** What the server reports of a file: "line: message", lines counted from 1. */
  async problems(file) {
    this.show(file);
    const report = await this.ask("textDocument/diagnostic", { textDocument: { uri: this.uri(file) } });
    const items = report.items ?? this.diagnostics.get(this.uri(file)) ?? [];
    const severe = items.filter((item) => (item.severity ?? 1) <= 2);
    return severe.map((item) => `${item.range.start.line + 1}: [${item.code}] ${item.message.trim()}`);
  }

  /** The labels that are offered at the end of the first line that has `mark`, right behind it. */
  async offered(file, mark) {
    const position = this.place(this.show(file), mark);
    const list = await this.ask("textDocument/completion", {
      textDocument: { uri: this.uri(file) },
      position,
      context: { triggerKind: 1 },
    });
    return (list?.items ?? list ?? []).map((item) => item.label);
  }

  async hover(file, mark) {
    const position = this.place(this.show(file), mark);
    position.character -= 1;
    const found = await this.ask("textDocument/hover", { textDocument: { uri: this.uri(file) }, position });
    const contents = found?.contents ?? "";
    return contents.value ?? String(contents);
  }

  place(text, mark) {
    const before = text.slice(0, text.indexOf(mark) + mark.length).split("\n");
    return { line: before.length - 1, character: before.at(-1).length };
  }

  ask(method, params) {
    const id = this.next++;
    return new Promise((resolve, fail) => {
      const timer = setTimeout(() => fail(new Error(`no answer to ${method}`)), PATIENCE);
      const done = (act) => (value) => {
        clearTimeout(timer);
        act(value);
      };
      this.waiting.set(id, { resolve: done(resolve), fail: done(fail) });
      this.send({ id, method, params });
    });
  }

  tell(method, params) {
    this.send({ method, params });
  }

  send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  receive(data) {
    this.buffer = Buffer.concat([this.buffer, data]);
    for (;;) {
      const end = this.buffer.indexOf("\r\n\r\n");
      if (end < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(this.buffer.subarray(0, end).toString())[1]);
      if (this.buffer.length < end + 4 + length) return;
      const body = this.buffer.subarray(end + 4, end + 4 + length).toString();
      this.buffer = this.buffer.subarray(end + 4 + length);
      this.handle(JSON.parse(body));
    }
  }

  handle(message) {
    if (message.method === "textDocument/publishDiagnostics") {
      this.diagnostics.set(message.params.uri, message.params.diagnostics);
    }
    if (message.method && message.id !== undefined) {
      // What a server asks of an editor: no settings besides the project's own.
      const items = message.params?.items ?? [];
      this.send({ id: message.id, result: message.method === "workspace/configuration" ? items.map(() => null) : null });
      return;
    }
    const waiting = this.waiting.get(message.id);
    if (!waiting) return;
    this.waiting.delete(message.id);
    if (message.error) waiting.fail(new Error(message.error.message));
    else waiting.resolve(message.result);
  }

  close() {
    this.server.kill();
  }
}

module.exports = { Editor };
