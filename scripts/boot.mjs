// The one door of every npm script: install what is missing, build what is stale, then run the command.
// Everything said here goes to stderr, because `npm run nianbao -- parse FILE` promises nothing but JSON on stdout.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Nianbao needs Node 20.19 or newer; this is Node ${process.versions.node}.\n`);
  process.exit(1);
}

// Loaded only now: an older Node must reach the sentence above without parsing newer syntax.
const { run } = await import("./boot/run.mjs");
await run(process.argv[2], process.argv.slice(3));
