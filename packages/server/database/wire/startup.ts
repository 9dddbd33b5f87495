import { readText } from "./frames.ts";
import { ProtocolError, requestCode } from "./protocol.ts";
import { droppedSettings } from "./screening.ts";

export type Startup =
  | { kind: "encryption" }
  | { kind: "cancel" }
  | { kind: "session"; settings: Map<string, string>; negotiate: readonly string[] | undefined };

/** Parameters that are not settings of the session, or that the shared session answers the same for all. */
const notSettings = new Set(["user", "database", "options", "replication", "client_encoding", "application_name"]);

/** Reads the first message of a connection; the settings that must not reach the engine are left out. */
export function readStartup(packet: Buffer): Startup {
  const code = packet.readUInt32BE(4);
  if (code === requestCode.ssl || code === requestCode.gssEncryption) return { kind: "encryption" };
  if (code === requestCode.cancel) return { kind: "cancel" };
  if (code >>> 16 !== 3) throw new ProtocolError("08P01", `unsupported protocol version ${code >>> 16}.${code & 0xffff}`);
  const parameters = readParameters(packet);
  const protocolOptions = [...parameters.keys()].filter((name) => name.startsWith("_pq_."));
  const settings = new Map(readOptions(parameters.get("options") ?? ""));
  for (const [name, value] of parameters) {
    if (!notSettings.has(name) && !name.startsWith("_pq_.")) settings.set(name, value);
  }
  for (const name of [...settings.keys()]) if (droppedSettings.has(name.toLowerCase())) settings.delete(name);
  const plain = (code & 0xffff) === 0 && protocolOptions.length === 0;
  return { kind: "session", settings, negotiate: plain ? undefined : protocolOptions };
}

function readParameters(packet: Buffer): Map<string, string> {
  const parameters = new Map<string, string>();
  let at = 8;
  while (at < packet.length && packet[at] !== 0) {
    const name = readText(packet, at);
    const value = readText(packet, name.next);
    parameters.set(name.text, value.text);
    at = value.next;
  }
  return parameters;
}

/** `-c name=value` and `--name=value`, blanks inside a value written with a backslash, as in PGOPTIONS. */
function* readOptions(options: string): Generator<[string, string]> {
  const words = options.match(/(?:\\.|\S)+/g) ?? [];
  const plain = words.map((word) => word.replace(/\\(.)/g, "$1"));
  for (let at = 0; at < plain.length; at += 1) {
    const word = plain[at] ?? "";
    const setting = word === "-c" ? plain[(at += 1)] ?? "" : word.replace(/^(?:-c|--)/, "");
    const equals = setting.indexOf("=");
    if (equals < 1) throw new ProtocolError("42601", `invalid option in startup packet: ${word}`);
    yield [setting.slice(0, equals).replaceAll("-", "_"), setting.slice(equals + 1)];
  }
}
