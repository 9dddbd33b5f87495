import { editions, findEdition } from "@nianbao/shared/editions";
import { Arg, Int, Query, Resolver } from "type-graphql";
import { badInput, checkPage } from "../../graphql/index.ts";
import { EditionType, IndicatorType } from "./edition.type.ts";
import { mapEdition, mapIndicators } from "./indicators.mapper.ts";

// A form with a column for each kind of applicant has some two hundred cells.
const most = 1000;

@Resolver()
export class IndicatorsResolver {
  @Query(() => [EditionType], { nullable: true, description: "Every statistical form that is known here, oldest first." })
  editions(): EditionType[] {
    return editions.map(mapEdition);
  }

  @Query(() => EditionType, { nullable: true, description: "The edition with this id; null when there is none." })
  edition(@Arg("id", { description: "E.g. `T2014`." }) id: string): EditionType | null {
    const found = findEdition(id);
    return found === undefined ? null : mapEdition(found);
  }

  @Query(() => [IndicatorType], { nullable: true, description: "Indicators in printed order, of one edition or of all." })
  indicators(
    @Arg("edition", () => String, { nullable: true, description: "Id of an edition; all when left out." }) id: string | null,
    @Arg("limit", () => Int, { defaultValue: most, description: `How many, 1 to ${most}; the default is more than all forms have together.` }) limit: number,
    @Arg("offset", () => Int, { defaultValue: 0, description: "How many to skip." }) offset: number,
  ): IndicatorType[] {
    checkPage({ limit, offset }, most);
    const chosen = editions.filter((edition) => (id ?? edition.id) === edition.id);
    if (chosen.length === 0) throw badInput(`There is no edition ${String(id)}; known are ${editions.map((edition) => edition.id).join(", ")}.`);
    return chosen.flatMap(mapIndicators).slice(offset, offset + limit);
  }
}
