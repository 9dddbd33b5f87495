// Several clients at once, each committing, rolling back and failing in turn; prints what was committed and what was wrong.
import { pg } from "./pg.mjs";

const { config, name, clients, rounds } = JSON.parse(process.argv[2]);
const committed = [];
const mismatches = [];

async function expectOwn(client, marker) {
  const { rows } = await client.query("SELECT $1::text AS marker, repeat($1, 50) AS long", [marker]);
  if (rows.length !== 1 || rows[0].marker !== marker || rows[0].long !== marker.repeat(50)) mismatches.push(marker);
}

async function oneRound(client, marker, round) {
  await expectOwn(client, marker);
  await client.query("BEGIN");
  await client.query("INSERT INTO stress (marker) VALUES ($1)", [marker]);
  await expectOwn(client, marker);
  if (round % 3 === 0) return client.query("ROLLBACK");
  if (round % 3 === 1) {
    await client.query("SELECT 1 / 0").then(() => mismatches.push(`${marker} divided`), () => undefined);
    return client.query("COMMIT");
  }
  await client.query("COMMIT");
  committed.push(marker);
}

await Promise.all(Array.from({ length: clients }, async (_, index) => {
  const client = new pg.Client(config);
  await client.connect();
  for (let round = 0; round < rounds; round += 1) await oneRound(client, `${name}-${index}-${round}`, round);
  await client.end();
}));
process.stdout.write(JSON.stringify({ committed, mismatches }));
