/**
 * A path pattern: `*` within a folder, `**` over folders, `?`, `{a,b}`, `[abc]`. Paths are relative, with `/`. A pattern without `/` holds for the
 * file's name anywhere, as in .gitignore; a pattern that ends in `/` holds for all below.
 */
export function matchesGlob(path: string, pattern: string): boolean {
  const plain = pattern.replace(/^\.\//, '').replace(/\/$/, '/**');
  return globExpression(plain.includes('/') ? plain : `**/${plain}`).test(path.replace(/^\.\//, ''));
}

export function hasWildcard(pattern: string): boolean {
  return /[*?{[]/.test(pattern);
}

function globExpression(pattern: string): RegExp {
  let out = '';
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i] as string;
    if (pattern.startsWith('**/', i)) {
      out += '(?:[^/]+/)*';
      i += 2;
    } else if (pattern.startsWith('**', i)) {
      out += '.*';
      i++;
    } else if (c === '*') out += '[^/]*';
    else if (c === '?') out += '[^/]';
    else if (c === '{') out += (depth++, '(?:');
    else if (c === '}' && depth > 0) out += (depth--, ')');
    else if (c === ',' && depth > 0) out += '|';
    else if (c === '[' && pattern.indexOf(']', i + 2) > 0) {
      const end = pattern.indexOf(']', i + 2);
      out += `[${pattern.slice(i + 1, end).replace(/^!/, '^').replace(/[\\[\]]/g, '\\$&')}]`;
      i = end;
    } else out += c.replace(/[\\^$.|?*+()[\]{}/]/g, '\\$&');
  }
  return new RegExp(`^${out}${')'.repeat(depth)}$`, 'u');
}
