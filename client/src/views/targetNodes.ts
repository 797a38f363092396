import { type TargetOverviewResult, type WireIndicator, type WireTargetPlace } from '../../../server/src/protocol/overview';
import { escaped, node, severityIcon, type ViewNode } from './node';
import { type ViewTexts } from './viewTexts';

/** One row an indicator with its values by year; below it every place that states one. */
export function targetNodes({ indicators }: TargetOverviewResult, text: ViewTexts): readonly ViewNode[] {
  return indicators.map(indicator => {
    const [only, ...more] = indicator.places;
    if (only !== undefined && more.length === 0) return { ...placeNode(only, text), ...lone(indicator, only, text) };
    const values = valuesOf(indicator.years, text);
    return node({
      id: `target|${indicator.id}`,
      label: indicator.name,
      description: [indicator.bars, values].filter(s => s !== '').join(' '),
      spoken: [indicator.name, values, ...(indicator.severity === null ? [] : [text.severity[indicator.severity]])].join('，'),
      tooltip: tooltip(indicator, text),
      icon: indicator.severity === null ? { id: 'circle-small' } : severityIcon(indicator.severity),
      context: 'indicator',
      place: indicator.places[0]?.range,
      holds: undefined,
      children: indicator.places.map(place => placeNode(place, text)),
    });
  });
}

/** An indicator that is stated once is one row. */
function lone({ id, name, years, bars, severity }: WireIndicator, place: WireTargetPlace, text: ViewTexts): Pick<ViewNode, 'id' | 'label' | 'description' | 'spoken' | 'icon'> {
  const values = valuesOf(years, text);
  const line = text.line(place.range.start.line + 1);
  return {
    id: `target|${id}`,
    label: name,
    description: [[bars, values].filter(s => s !== '').join(' '), line].join(' · '),
    spoken: [name, values, line, ...place.problems.map(p => `${text.severity[p.severity]}：${p.message}`)].join('，'),
    icon: severity === null ? { id: 'circle-small' } : severityIcon(severity),
  };
}

const valuesOf = (years: WireIndicator['years'], text: ViewTexts): string => years.map(of => dated(of, of.values.join('／'), text)).join(' · ');

/** 2028年 12个; 每年2000人次 says itself by when. */
function dated({ year, yearly }: { readonly year: number | null; readonly yearly: boolean }, value: string, text: ViewTexts): string {
  return yearly ? value : `${text.year(year)} ${value}`;
}

function placeNode(place: WireTargetPlace, text: ViewTexts): ViewNode {
  const [problem] = place.problems;
  const where = [text.line(place.range.start.line + 1), ...(place.source === 'text' ? [] : [text.source[place.source]])].join(' · ');
  const label = dated(place, place.value, text);
  return node({
    id: `target|${place.id}`,
    label,
    description: where,
    spoken: [label, text.source[place.source], text.line(place.range.start.line + 1), ...place.problems.map(p => `${text.severity[p.severity]}：${p.message}`)].join('，'),
    tooltip: [`“${escaped(place.raw)}” · ${where}`, ...messagesOf(place, text)].join('\n\n'),
    icon: problem === undefined ? { id: place.source === 'table' ? 'table' : place.source === 'box' ? 'note' : 'list-flat' } : severityIcon(problem.severity),
    context: 'place',
    place: place.range,
  });
}

const messagesOf = ({ problems }: WireTargetPlace, text: ViewTexts): readonly string[] => problems.map(p => `${text.severity[p.severity]}：${escaped(p.message)}`);

function tooltip({ name, years, places }: WireIndicator, text: ViewTexts): string {
  const rows = years.map(of => `- ${dated(of, escaped(of.values.join('／')), text)}${of.base ? `（${text.base}）` : ''}`);
  const messages = [...new Set(places.flatMap(place => messagesOf(place, text)))];
  return [`**${escaped(name)}**`, rows.join('\n'), ...messages].join('\n\n');
}
