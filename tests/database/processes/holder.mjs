// Opens the embedded database as a server does; optionally writes pairs of rows without end and prints each number
// once its transaction is acknowledged.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [bundle, dataDirectory, task] = process.argv.slice(2);
createRequire(bundle)("reflect-metadata");
const { openDatabase } = await import(pathToFileURL(bundle).href);
const database = await openDatabase({ dataDirectory, exclusive: true, entities: [] });
process.stdout.write("open\n");

if (task === "write") {
  for (;;) {
    const [row] = await database.dataSource.transaction(async (manager) => {
      const inserted = await manager.query("INSERT INTO pairs (half) VALUES ('first') RETURNING number");
      await manager.query("INSERT INTO halves (pair, filler) VALUES ($1, repeat('年报', 2000))", [inserted[0].number]);
      return inserted;
    });
    process.stdout.write(`${row.number}\n`);
  }
}
if (task === "close") await database.close();
else setInterval(() => undefined, 60_000);
