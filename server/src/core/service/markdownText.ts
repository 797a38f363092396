/** Text of a draft inside Markdown: no character of it is taken for a mark. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$]/g, '\\$&').replace(/\s+/g, ' ');
}

/** For clients that show plain text only. */
export function plainFromMarkdown(markdown: string): string {
  return markdown
    .replace(/^#+ /gm, '')
    .replace(/\*\*/g, '')
    .replace(/^> ?/gm, '')
    .replace(/\[((?:[^\[\]\\]|\\.)*)\]\(<[^>\s]*>\)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~&$])/g, '$1');
}

/** At most `limit` characters, not cutting a surrogate pair; …… stands for the rest. */
export function shorten(text: string, limit: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= limit) return flat;
  const code = flat.charCodeAt(limit - 1);
  return flat.slice(0, code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit) + '……';
}
