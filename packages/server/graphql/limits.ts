import {
  GraphQLError, Kind,
  type ASTVisitor, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode, type ValidationContext,
} from "graphql";

/** Bounds on a query, generous for people and tight for floods. */
export const limits = { depth: 10, fields: 600, aliases: 30, rootFields: 20, characters: 20_000, tokens: 4_000 };

interface Size {
  depth: number;
  fields: number;
  aliases: number;
}

/**
 * A validation rule that refuses a query that is too deep, too wide or repeats fields under too many names. Fragments
 * count wherever they are spread. Introspection is open to all and nests deeper by nature: it has its own depth.
 */
export function limitRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const fragments = fragmentsOf(context.getDocument());
      const roots = operation.selectionSet.selections.length;
      if (roots > limits.rootFields) refuse(context, `The query asks for ${roots} things at once; at most ${limits.rootFields} are allowed.`, "QUERY_TOO_WIDE");
      const size = measure(operation.selectionSet, fragments, new Set());
      const introspective = operation.selectionSet.selections.every((node) => node.kind === Kind.FIELD && node.name.value.startsWith("__"));
      const depth = introspective ? limits.depth * 2 : limits.depth;
      if (size.depth > depth) refuse(context, `The query is ${size.depth} levels deep; at most ${depth} are allowed.`, "QUERY_TOO_DEEP");
      if (size.aliases > limits.aliases) refuse(context, `The query has ${size.aliases} aliases; at most ${limits.aliases} are allowed.`, "TOO_MANY_ALIASES");
      if (size.fields > limits.fields) refuse(context, `The query selects more than ${limits.fields} fields.`, "QUERY_TOO_LARGE");
    },
  };
}

// Apollo gives every validation error its own code; the limit travels beside it and becomes the code at the edge.
function refuse(context: ValidationContext, message: string, limit: string): void {
  context.reportError(new GraphQLError(message, { extensions: { limit } }));
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])));
}

function measure(set: SelectionSetNode, fragments: Map<string, FragmentDefinitionNode>, open: Set<string>): Size {
  const size: Size = { depth: 0, fields: 0, aliases: 0 };
  const add = (inner: Size, level: number): void => {
    size.depth = Math.max(size.depth, inner.depth + level);
    size.fields += inner.fields + level;
    size.aliases += inner.aliases;
  };
  for (const node of set.selections) {
    // What is past counting is refused anyway; counting on would let nested fragments cost exponential time.
    if (size.fields > limits.fields) break;
    if (node.kind === Kind.FIELD) {
      if (node.alias !== undefined) size.aliases += 1;
      add(node.selectionSet === undefined ? { depth: 0, fields: 0, aliases: 0 } : measure(node.selectionSet, fragments, open), 1);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      add(measure(node.selectionSet, fragments, open), 0);
    } else {
      const fragment = fragments.get(node.name.value);
      if (fragment === undefined || open.has(node.name.value)) continue;
      add(measure(fragment.selectionSet, fragments, new Set([...open, node.name.value])), 0);
    }
  }
  return size;
}
