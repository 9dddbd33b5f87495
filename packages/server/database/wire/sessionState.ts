import type { Client } from "./client.ts";
import type { Engine } from "./engine.ts";
import { simpleQuery } from "./messages.ts";
import { summarize, textRows } from "./reply.ts";

const changedSettings = simpleQuery(
  "SELECT name, setting FROM pg_settings WHERE source = 'session' AND name <> 'application_name'"
  + " UNION ALL SELECT 'role', current_setting('role') WHERE current_setting('role') <> 'none'");
const discardAll = simpleQuery("DISCARD ALL");

/**
 * Keeps what one client does to the session (SET, temporary tables, prepared statements, locks) from the next one.
 *
 * All clients share a single session. When another client's turn comes and the last one left traces, its settings
 * are noted, everything is discarded, and the settings of the client whose turn it is are put back. Clients that
 * never touch the session, which are nearly all, cost nothing.
 */
export class SessionState {
  #owner: Client | undefined;
  #dirty = false;

  constructor(private readonly engine: Engine) {}

  async enter(client: Client): Promise<void> {
    if (client === this.#owner) return;
    await this.#park();
    this.#owner = client;
    if (client.settings.size === 0) return;
    this.#dirty = true;
    const { failed } = summarize(await this.engine.execute(restore(client.settings)));
    if (failed) throw new Error(`the database refused a setting of this connection: ${[...client.settings.keys()].join(", ")}`);
  }

  noteTraces(): void {
    this.#dirty = true;
  }

  async forget(client: Client): Promise<void> {
    if (client !== this.#owner) return;
    this.#owner = undefined;
    await this.#discard();
  }

  async #park(): Promise<void> {
    if (this.#dirty && this.#owner) {
      const changed = await this.engine.execute(changedSettings);
      this.#owner.settings.clear();
      for (const [name, value] of textRows(changed)) this.#owner.settings.set(name ?? "", value ?? "");
    }
    await this.#discard();
  }

  async #discard(): Promise<void> {
    if (!this.#dirty) return;
    const { failed } = summarize(await this.engine.execute(discardAll));
    if (failed) throw new Error("the embedded database could not discard the state of its session");
    this.#dirty = false;
  }
}

/** One statement per setting, so that a value the engine refuses does not take the others with it. */
function restore(settings: ReadonlyMap<string, string>): Buffer {
  const quote = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  return Buffer.concat([...settings].map(([name, value]) =>
    simpleQuery(`SELECT pg_catalog.set_config(${quote(name)}, ${quote(value)}, false)`)));
}
