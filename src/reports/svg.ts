import type { EChartsOption } from 'echarts';

/** Width of a chart, pixels. */
export const WIDTH = 1100;

/** Dark grey on white: contrast 12.6 to 1. */
export const INK = '#2b2f36';
export const PALE_INK = '#5a616b';

/** What a chart says to whoever can't see it. */
export interface Caption {
  readonly title: string;
  readonly description: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

/** The heading that charts have in common. */
export function heading(title: string, subtext: string): NonNullable<EChartsOption['title']> {
  return {
    text: title,
    subtext,
    left: 16,
    top: 12,
    itemGap: 6,
    textStyle: { fontSize: 20, fontWeight: 600, color: INK },
    subtextStyle: { fontSize: 14, color: PALE_INK },
  };
}

/** Draws a chart as SVG; the drawing library is loaded when the first chart is asked for. */
export async function svg(
  option: EChartsOption,
  height: number,
  { title, description }: Caption,
): Promise<string> {
  const { init } = await import('echarts');
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    const textStyle = { fontFamily: 'Atkinson Hyperlegible Next, Arial, sans-serif' };
    chart.setOption({ animation: false, backgroundColor: '#ffffff', textStyle, ...option });
    const told = `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`;
    return chart
      .renderToSVGString()
      .replace('<svg ', '<svg role="img" ')
      .replace('>', () => `>${told}`);
  } finally {
    chart.dispose();
  }
}

/** What is shown when there is nothing to show. */
export function emptyChart(text: string): NonNullable<EChartsOption['graphic']> {
  const style = { text, fontSize: 16, fill: PALE_INK };
  return [{ type: 'text', left: 'center', top: 'middle', silent: true, style }];
}
