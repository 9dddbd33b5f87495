import { describe, expect, it } from "vitest";
import type { Engine } from "./engine.ts";
import { readyForQuery, simpleQuery } from "./messages.ts";
import type { Batch, Client } from "./client.ts";
import { EngineSession } from "./session.ts";

// The one part that cannot be made to happen with the real engine: that it breaks down under a batch.
class FakeEngine implements Engine {
  readonly ran: string[] = [];
  isBeyondRepair = false;

  execute(batch: Buffer): Promise<Buffer> {
    const sql = batch.toString("latin1", 5, batch.indexOf(0, 5));
    this.ran.push(sql);
    if (sql === "break" || this.isBeyondRepair) return Promise.reject(new Error("the engine broke down"));
    return Promise.resolve(readyForQuery(sql === "begin" ? "T" : "I"));
  }
}

class FakeClient implements Client {
  readonly settings = new Map<string, string>();
  gone = false;
  readonly replies: Buffer[] = [];
  readonly failures: string[] = [];

  constructor(private readonly session: () => EngineSession) {}

  deliver(reply: Buffer): void {
    this.replies.push(reply);
  }

  fail(error: Error): void {
    this.failures.push(error.message);
    this.leave();
  }

  leave(): void {
    this.gone = true;
    this.session().leave(this);
  }
}

function batch(sql: string): Batch {
  return { bytes: simpleQuery(sql), complete: true, refusal: undefined, leavesTraces: false, namesTimeout: false };
}

function setUp() {
  const engine = new FakeEngine();
  const broken: string[] = [];
  const session = new EngineSession(engine, (error) => broken.push(error.message));
  return { engine, broken, session, client: () => new FakeClient(() => session) };
}

describe("a session shared by clients", () => {
  it("tells the client under whose batch the engine broke down, and serves the others", async () => {
    const { engine, broken, session, client } = setUp();
    const [unlucky, other] = [client(), client()];
    await Promise.all([session.run(unlucky, batch("break")), session.run(unlucky, batch("never run")), session.run(other, batch("select 1"))]);
    await session.settled();
    expect(unlucky.failures).toEqual(["the engine broke down"]);
    expect(other.replies).toHaveLength(1);
    expect(engine.ran).not.toContain("never run");
    expect(broken).toEqual([]);
  });

  it("reports an engine that cannot be rolled back, and leaves nobody waiting", async () => {
    const { engine, broken, session, client } = setUp();
    engine.isBeyondRepair = true;
    const clients = [client(), client()];
    await Promise.all(clients.map((each) => session.run(each, batch("select 1"))));
    await session.settled();
    expect(clients.map((each) => each.failures.length)).toEqual([1, 1]);
    expect(broken.length).toBeGreaterThan(0);
  });

  it("lets nobody in while a client is inside a transaction, and rolls back when it leaves", async () => {
    const { engine, session, client } = setUp();
    const [holder, waiting] = [client(), client()];
    await session.run(holder, batch("begin"));
    const answered = session.run(waiting, batch("select 1"));
    await session.settled();
    expect(waiting.replies).toHaveLength(0);
    holder.leave();
    await answered;
    expect(engine.ran).toEqual(["begin", "ROLLBACK", "select 1"]);
  });
});
