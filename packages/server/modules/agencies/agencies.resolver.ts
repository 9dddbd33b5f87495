import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../graphql/index.ts";
import { checkPage } from "../../graphql/index.ts";
import { agenciesService } from "./agencies.service.ts";
import { AgencyType } from "./agency.type.ts";

@Resolver(() => AgencyType)
export class AgenciesResolver {
  @Query(() => [AgencyType], { nullable: true, description: "Agencies with at least one published report, by slug." })
  async agencies(
    @Ctx() context: RequestContext,
    @Arg("limit", () => Int, { defaultValue: 100, description: "How many, 1 to 200." }) limit: number,
    @Arg("offset", () => Int, { defaultValue: 0, description: "How many to skip." }) offset: number,
  ): Promise<AgencyType[]> {
    checkPage({ limit, offset });
    return agenciesService.list(context, limit, offset);
  }

  @Query(() => AgencyType, { nullable: true, description: "The agency with this slug; null when none has published under it." })
  async agency(@Ctx() context: RequestContext, @Arg("slug", { description: "As in its address." }) slug: string): Promise<AgencyType | null> {
    return agenciesService.find(context, slug);
  }
}
