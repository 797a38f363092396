/** One table, four uses: decoding with problems, package.json, the README table, the JSON schema of .nigao.json. */
export interface Setting<T> {
  readonly title: string;
  readonly default: T;
  readonly schema: {
    readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
    readonly enum?: readonly T[];
    readonly minimum?: number;
    readonly items?: object;
    readonly additionalProperties?: object | boolean;
    readonly properties?: object;
  };
  /** `undefined` when the value is not one: the caller reports it and keeps the default. */
  read(raw: unknown): T | undefined;
}

export function oneOf<const T extends string>(title: string, values: readonly T[], fallback: NoInfer<T>): Setting<T> {
  return { title, default: fallback, schema: { type: 'string', enum: values }, read: raw => values.find(v => v === raw) };
}
export function integer(title: string, fallback: number, minimum: number): Setting<number> {
  return { title, default: fallback, schema: { type: 'integer', minimum }, read: raw => (Number.isInteger(raw) && (raw as number) >= minimum ? (raw as number) : undefined) };
}
export function flag(title: string, fallback: boolean): Setting<boolean> {
  return { title, default: fallback, schema: { type: 'boolean' }, read: raw => (typeof raw === 'boolean' ? raw : undefined) };
}

export interface Problem {
  readonly key: string;
  readonly message: string;
}

/** Reads `raw` by the table: every key has a value afterwards, and whatever could not be used is a problem. */
export function decode<O extends object>(table: { readonly [K in keyof O]: Setting<O[K]> }, raw: unknown): { readonly value: O; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const given: Record<string, unknown> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  const value: Partial<O> = {};
  for (const key in table) {
    const setting = table[key];
    const read = key in given ? setting.read(given[key]) : undefined;
    if (key in given && read === undefined) problems.push({ key, message: `值${JSON.stringify(given[key])}无效，${expected(setting.schema)}` });
    value[key] = read ?? setting.default;
    delete given[key];
  }
  const names = Object.keys(table);
  for (const key of Object.keys(given)) problems.push({ key, message: names.length === 0 ? '这条规则没有选项，只能设级别level' : `没有这一项选项；可用的有：${names.join('、')}` });
  return { value: value as O, problems };
}

/** What a value should be, in words. */
function expected({ type, enum: values, minimum }: Setting<unknown>['schema']): string {
  if (values !== undefined) return `可用的有${values.map(String).join('、')}`;
  switch (type) {
    case 'boolean':
      return '应为true或者false';
    case 'integer':
    case 'number':
      return minimum === undefined ? '应为数字' : `应为不小于${minimum}的${type === 'integer' ? '整数' : '数'}`;
    case 'array':
      return '应为列表，如["甲", "乙"]';
    case 'string':
      return '应为文字';
    case 'object':
      return '应为对象，如{"甲": "乙"}';
  }
}
