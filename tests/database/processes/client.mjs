// A PostgreSQL client in a process of its own: one JSON command per line in, one JSON answer per line out.
import { createInterface } from "node:readline";
import { pg } from "./pg.mjs";

const client = new pg.Client(JSON.parse(process.argv[2]));
client.on("error", (error) => process.stderr.write(`${error.message}\n`));
await client.connect();
for await (const line of createInterface({ input: process.stdin })) {
  const { sql, parameters } = JSON.parse(line);
  const answer = await client.query(sql, parameters).then(
    ({ rows }) => ({ rows: rows ?? [] }),
    (error) => ({ error: { message: error.message, code: error.code } }),
  );
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await client.end();
