import type { Definitions } from "@nianbao/shared/compare";
import type DataLoader from "dataloader";
import type { EntityManager } from "typeorm";

/** What is true of the whole site while one request is answered. */
export interface SiteState {
  title: string;
  profile: "official" | "independent";
  base: string;
  url: string;
  /** The database holds the sample: a banner stands on every page, feeds and citations leave it out. */
  sample: boolean;
  /** Counts publications: answers are cached until it moves. */
  revision: string;
}

export type LoaderFactory<Key, Value> = (context: RequestContext) => DataLoader<Key, Value>;

/** The first argument of every service method. */
export class RequestContext {
  readonly manager: EntityManager;
  readonly site: SiteState;
  /** The forms and the crosswalk in use. */
  readonly definitions: Definitions;
  private readonly loaders = new Map<unknown, unknown>();

  constructor(manager: EntityManager, site: SiteState, definitions: Definitions) {
    this.manager = manager;
    this.site = site;
    this.definitions = definitions;
  }

  /** The one loader of this kind in this request, made on first use. */
  loader<Key, Value>(factory: LoaderFactory<Key, Value>): DataLoader<Key, Value> {
    const known = this.loaders.get(factory) ?? factory(this);
    this.loaders.set(factory, known);
    // The map is keyed by the factory, so what it holds is what that factory made.
    return known as DataLoader<Key, Value>;
  }
}
