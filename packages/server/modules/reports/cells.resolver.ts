import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../graphql/index.ts";
import { mapChecks } from "./reports.mapper.ts";
import { reportsService } from "./reports.service.ts";
import { CellCheckType, CellType } from "./report.type.ts";

@Resolver(() => CellType)
export class CellsResolver {
  @FieldResolver(() => [CellCheckType], { description: "The rules of the form that hold and in which this figure takes part; empty for what is no number. Rules that do not hold are among the report's findings." })
  checks(@Root() cell: CellType): CellCheckType[] {
    return mapChecks(cell);
  }

  @FieldResolver(() => Int, { description: "Number of the version since which the figure has been what it is here; 1 when no correction ever touched it." })
  async changedIn(@Ctx() context: RequestContext, @Root() cell: CellType): Promise<number> {
    return reportsService.changedIn(context, cell);
  }
}
