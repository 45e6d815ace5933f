import type { EChartsOption } from 'echarts';
import type { ChartLanguage } from '../contract/reports';
import { directionOf } from '../words/words';
import { textWidth } from './text-width';

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

/** By language where one font does not hold its letters: what the systems of readers have. */
const FONTS: Readonly<Partial<Record<ChartLanguage, string>>> = {
  ar: 'Noto Sans Arabic, Segoe UI, Tahoma, Geeza Pro, ',
  zh: 'Noto Sans SC, PingFang SC, Microsoft YaHei, ',
};

const isRightToLeft = (language: ChartLanguage): boolean => directionOf(language) === 'rtl';

/** The edge at which reading begins. */
const beginning = (language: ChartLanguage) =>
  isRightToLeft(language) ? { right: 16 } : { left: 16 };

/** The heading that charts have in common. */
export function heading(
  title: string,
  subtext: string,
  language: ChartLanguage,
): NonNullable<EChartsOption['title']> {
  return {
    text: title,
    subtext,
    ...(isRightToLeft(language) ? { left: WIDTH - 16, textAlign: 'right' } : { left: 16 }),
    top: 12,
    itemGap: 6,
    textStyle: { fontSize: 20, fontWeight: 600, color: INK },
    subtextStyle: { fontSize: 14, color: PALE_INK },
  };
}

/** The key of a chart, in the order of reading. */
export function legend(
  series: readonly { readonly name: string }[],
  language: ChartLanguage,
): NonNullable<EChartsOption['legend']> {
  const names = series.map(({ name }) => name);
  return {
    ...beginning(language),
    data: isRightToLeft(language) ? names.reverse() : names,
    align: isRightToLeft(language) ? 'right' : 'left',
    top: 72,
    itemGap: 24,
    textStyle: { color: INK, fontSize: 13 },
  };
}

const SWAPPED: Readonly<Record<string, string>> = { start: 'end', end: 'start', middle: 'middle' };

/**
 * Texts that hold Arabic letters run from right to left, so that figures and full stops fall where
 * they belong. An anchor then counts from the other end: it is swapped, and the text stays in place.
 */
const rightToLeft = (drawn: string): string =>
  drawn.replace(/<text ([^>]*)>(?=[^<]*\p{Script=Arabic})/gu, (_, attributes: string) => {
    const anchored = attributes.replace(
      /text-anchor="(\w+)"/,
      (_all, anchor: string) => `text-anchor="${SWAPPED[anchor] ?? anchor}"`,
    );
    return `<text direction="rtl" ${anchored}>`;
  });

/** Draws a chart as SVG; the drawing library is loaded when the first chart is asked for. */
export async function svg(
  option: EChartsOption,
  height: number,
  { title, description }: Caption,
  language: ChartLanguage,
  width = WIDTH,
): Promise<string> {
  const { init, setPlatformAPI } = await import('echarts');
  setPlatformAPI({ measureText: (text, font) => ({ width: textWidth(text, font ?? '') }) });
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    const fontFamily = `Atkinson Hyperlegible Next, ${FONTS[language] ?? ''}Arial, sans-serif`;
    const textStyle = { fontFamily };
    chart.setOption({ animation: false, backgroundColor: '#ffffff', textStyle, ...option });
    const told = `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`;
    const drawn = chart.renderToSVGString();
    return (isRightToLeft(language) ? rightToLeft(drawn) : drawn)
      .replace('<svg ', `<svg role="img" lang="${language}" `)
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
