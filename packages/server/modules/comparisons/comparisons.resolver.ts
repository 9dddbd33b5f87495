import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../graphql/index.ts";
import { ComparablesType, ComparisonType } from "./comparison.type.ts";
import { comparisonsService } from "./comparisons.service.ts";

@Resolver()
export class ComparisonsResolver {
  @Query(() => ComparisonType, {
    nullable: true,
    description: "Figures of agencies over years, aligned by the crosswalk. An indicator's code stands for its concept: it is followed both ways through the forms. Changes are given only between neighbouring years that compare.",
  })
  async comparison(
    @Ctx() context: RequestContext,
    @Arg("agencies", () => [String], { description: "Slugs, at most 200." }) agencies: string[],
    @Arg("indicators", () => [String], { description: "Codes of any form, or of derived figures such as `outcomes.given.share`; at most 30." }) indicators: string[],
    @Arg("years", () => [Int], { nullable: true, description: "At most 60; from the oldest to the newest report of these agencies when left out." }) years: number[] | null,
  ): Promise<ComparisonType> {
    return comparisonsService.compare(context, { agencies, indicators, years: years ?? null });
  }

  @Query(() => ComparablesType, { nullable: true, description: "Everything that `comparison` may be asked for." })
  async comparables(@Ctx() context: RequestContext): Promise<ComparablesType> {
    return comparisonsService.comparables(context);
  }
}
