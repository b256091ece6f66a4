// A rule: no plain object is looked up by a name that is only known when the program runs, such as an id from a link.
// It must not know which names are from outside; of any text it asks for a Map, `own()` or a `Table` (src/core/values/table.ts).
import typescript from 'typescript';

const message =
  'Every object has “constructor” and other names of its prototype: look names up in a Map, by own() or in a Table.';

/** Whether a type is a text that no type says more about: neither one of several words nor a template. */
const isAnyText = (type) => (type.flags & typescript.TypeFlags.String) !== 0;
const hasPrototype = (type) =>
  !type.getProperties().some(({ escapedName }) => escapedName.includes('WITHOUT_PROTOTYPE'));

/** @type {import('eslint').Rule.RuleModule} */
export const ownNames = {
  meta: { type: 'problem', schema: [], messages: { own: message } },
  create(context) {
    const { program, esTreeNodeToTSNodeMap: nodes } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    const typeOf = (node) => checker.getNonNullableType(checker.getTypeAtLocation(nodes.get(node)));
    return {
      'MemberExpression[computed=true]'(node) {
        if (node.property.type === 'Literal' || !isAnyText(typeOf(node.property))) return;
        const holder = typeOf(node.object);
        const takesAnyName = checker.getIndexInfoOfType(holder, typescript.IndexKind.String) !== undefined;
        if (takesAnyName && hasPrototype(holder)) context.report({ node, messageId: 'own' });
      },
    };
  },
};
