import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { builtinKnowledge } from '../core/knowledge/builtin';
import { intlSegmenter } from '../core/text/segmenter';
import { startServer } from '../lsp/server';

/** In a Worker: files are read by the client (`nigao/readFile`), words are cut by `Intl.Segmenter`. */
const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const segmenter = intlSegmenter();
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
startServer(connection, {
  today: () => new Intl.DateTimeFormat('sv-SE').format(new Date()),
  segmenter: () => segmenter,
  knowledge: builtinKnowledge(),
});
