import { type CompletionItem, CompletionItemKind, CompletionList, type Disposable, languages as editorLanguages, Position, Range, SnippetString, type TextDocument } from 'vscode';
import source from '../../snippets/nigao.json';
import { languages, type PlanDocuments, schemes } from './planDocuments';
import { type OfferedSnippet, type Snippet, snippetsFor } from './snippetMatch';

const snippets: readonly Snippet[] = Object.entries(source as Readonly<Record<string, Omit<Snippet, 'name'>>>).map(([name, snippet]) => ({ name, ...snippet }));

/**
 * Snippets as one row each, found by Chinese, initials and full pinyin. They need no server: the first line of a new draft is written before anything
 * tells that it is one. In a text that is no plan only whole drafts are offered, and only at its beginning.
 */
export function registerSnippets(plans: PlanDocuments): Disposable {
  const selector = schemes.flatMap(scheme => languages.map(language => ({ scheme, language })));
  return editorLanguages.registerCompletionItemProvider(selector, {
    provideCompletionItems(document, position) {
      const line = document.lineAt(position.line).text;
      const place = { before: line.slice(0, position.character), after: line.slice(position.character), first: isFirst(document, position), plan: plans.has(document) };
      return new CompletionList(snippetsFor(snippets, place).map((s, i) => itemOf(s, i, position)), true);
    },
  });
}

/** Nothing but blank lines stands above; looked at no further than needed. */
function isFirst(document: TextDocument, { line }: Position): boolean {
  for (let i = line - 1; i >= 0; i--) if (!document.lineAt(i).isEmptyOrWhitespace) return false;
  return true;
}

function itemOf({ name, description, body, typed }: OfferedSnippet, rank: number, position: Position): CompletionItem {
  return {
    label: { label: name, description },
    kind: CompletionItemKind.Snippet,
    insertText: new SnippetString(typeof body === 'string' ? body : body.join('\n')),
    range: new Range(new Position(position.line, position.character - typed.length), position),
    filterText: typed === '' ? name : typed,
    sortText: `4${String(rank).padStart(2, '0')}`,
  };
}
