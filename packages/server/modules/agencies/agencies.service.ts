import { isAgencySlug } from "@nianbao/shared/report";
import type { RequestContext } from "../../graphql/index.ts";
import type { AgencyEntity } from "./agency.entity.ts";
import { agenciesStore } from "./agencies.store.ts";
import type { AgencyType } from "./agency.type.ts";

/** What readers see of a row: the fields are named one by one, so that a new column cannot leak. */
export function mapAgency({ id, slug, name, aliases }: AgencyEntity): AgencyType {
  return { id, slug, name, aliases };
}

export const agenciesService = {
  async list(context: RequestContext, limit: number, offset: number): Promise<AgencyType[]> {
    return (await agenciesStore.listPublished(context.manager, limit, offset)).map(mapAgency);
  },

  async find(context: RequestContext, slug: string): Promise<AgencyType | null> {
    // What no agency can be called never reaches the database.
    const found = isAgencySlug(slug) ? await agenciesStore.findPublished(context.manager, slug) : null;
    return found === null ? null : mapAgency(found);
  },
};
