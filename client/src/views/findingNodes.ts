import { type FindingOverviewResult, type WireFinding, type WireSectionCount } from '../../../server/src/protocol/overview';
import { escaped, node, severityIcon, type ViewNode } from './node';
import { type ViewTexts } from './viewTexts';

export function findingNodes(overview: FindingOverviewResult, bySection: boolean, text: ViewTexts): readonly ViewNode[] {
  return bySection ? inSections(overview, text) : ofRules(overview, text);
}

function ofRules({ rules, findings }: FindingOverviewResult, text: ViewTexts): readonly ViewNode[] {
  const byRule = grouped(findings, f => f.rule);
  return rules.map(({ rule, title, severity, findings: count, fixes }) =>
    node({
      id: `rule|${rule}`,
      label: title,
      description: [text.found(count), fixes === 0 ? '' : text.fixes(fixes)].filter(s => s !== '').join(' · '),
      spoken: [title, text.severity[severity], text.found(count), ...(fixes === 0 ? [] : [text.fixes(fixes)])].join('，'),
      tooltip: `**${escaped(title)}** · ${escaped(rule)}`,
      icon: severityIcon(severity),
      context: fixes === 0 ? 'rule' : 'rule.fixable',
      children: (byRule.get(rule) ?? []).map(f => findingNode(f, f.words === '' || f.count > 1 ? f.message : f.words, f.message, text)),
    }),
  );
}

function inSections({ sections, findings, rules }: FindingOverviewResult, text: ViewTexts): readonly ViewNode[] {
  const bySection = grouped(findings, f => f.section);
  const titles = new Map(rules.map(r => [r.rule, r.title]));
  const rowsOf = (section: string | null): readonly ViewNode[] => (bySection.get(section) ?? []).map(f => findingNode(f, titles.get(f.rule) ?? f.rule, f.words === '' ? f.message : `“${f.words}”`, text));
  const sectionNode = (section: WireSectionCount): ViewNode =>
    node({
      id: `section|${section.id}`,
      label: section.title,
      description: text.found(section.findings),
      spoken: [section.title, text.severity[section.severity], text.found(section.findings)].join('，'),
      icon: severityIcon(section.severity),
      context: 'section',
      place: { start: section.heading.start, end: section.heading.start },
      holds: undefined,
      children: [...rowsOf(section.id), ...section.children.map(sectionNode)],
    });
  const opening = rowsOf(null);
  const first = opening.length === 0 ? [] : [node({ id: 'section', label: text.opening, description: text.found(opening.length), icon: { id: 'circle-small' }, context: 'section', children: opening })];
  return [...first, ...sections.map(sectionNode)];
}

function findingNode(finding: WireFinding, label: string, said: string, text: ViewTexts): ViewNode {
  const line = text.line(finding.range.start.line + 1);
  const { id, severity, message, rule, range, places } = finding;
  return node({
    id: `finding|${id}`,
    label,
    description: said === label ? line : `${line} · ${said}`,
    spoken: [text.severity[severity], message, line].join('，'),
    tooltip: `${escaped(message)}\n\n${text.severity[severity]} · ${escaped(rule)} · ${line}`,
    icon: severityIcon(severity),
    context: 'finding',
    place: range,
    children: places.map((place, i) => node({ id: `finding|${id}|${i}`, label: text.line(place.start.line + 1), context: 'place', place })),
  });
}

function grouped<K>(findings: readonly WireFinding[], key: (finding: WireFinding) => K): ReadonlyMap<K, readonly WireFinding[]> {
  const groups = new Map<K, WireFinding[]>();
  for (const finding of findings) {
    const group = groups.get(key(finding));
    if (group) group.push(finding);
    else groups.set(key(finding), [finding]);
  }
  return groups;
}
