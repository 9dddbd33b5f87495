import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../graphql/index.ts";
import { sourceFileLoader } from "./reports.loaders.ts";
import { reportsService } from "./reports.service.ts";
import { SourceType } from "./source.type.ts";

@Resolver(() => SourceType)
export class SourcesResolver {
  @FieldResolver(() => String, { description: "Name of the file." })
  async file(@Ctx() context: RequestContext, @Root() source: SourceType): Promise<string> {
    const file = await context.loader(sourceFileLoader).load(source.fileHash);
    if (file === null) throw new Error(`source file ${source.fileHash} is missing`);
    return file.name;
  }

  @FieldResolver(() => String, { description: "What the file says around the place, word for word: the line or row, or a piece of a long one. Empty when its text was not kept." })
  async excerpt(@Ctx() context: RequestContext, @Root() source: SourceType): Promise<string> {
    return (await reportsService.excerpt(context, source)).text;
  }

  @FieldResolver(() => Int, { description: "Where in `excerpt` the place begins, from 0, in UTF-16 units." })
  async excerptStart(@Ctx() context: RequestContext, @Root() source: SourceType): Promise<number> {
    return (await reportsService.excerpt(context, source)).start;
  }

  @FieldResolver(() => Int, { description: "Where in `excerpt` the place ends; the same as `excerptStart` where nothing is printed." })
  async excerptEnd(@Ctx() context: RequestContext, @Root() source: SourceType): Promise<number> {
    return (await reportsService.excerpt(context, source)).end;
  }

  @FieldResolver(() => Boolean, { description: "True when the line begins before the excerpt." })
  async excerptCutBefore(@Ctx() context: RequestContext, @Root() source: SourceType): Promise<boolean> {
    return (await reportsService.excerpt(context, source)).cutBefore;
  }

  @FieldResolver(() => Boolean, { description: "True when the line goes on behind the excerpt." })
  async excerptCutAfter(@Ctx() context: RequestContext, @Root() source: SourceType): Promise<boolean> {
    return (await reportsService.excerpt(context, source)).cutAfter;
  }
}
