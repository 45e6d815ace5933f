import { z } from 'zod';
import {
  Id,
  type IntakeRuleBody,
  type MessageBody,
  type OverrideIntakeBody,
  type ResumeIntakeBody,
  ShortText,
  type StopIntakeBody,
} from '../contract/commands';
import { serviceId } from '../core/ids';
import { isFrenchAndOne, LANGUAGES } from '../core/languages';
import { BadInput, parse } from '../doors/bad-input';
import type { Wish } from '../engine/ask';

export const CounterNamed = z.strictObject({ counter: Id }).meta({ id: 'CounterNamed' });

export function stopWish({ services, reason }: z.output<typeof StopIntakeBody>): Wish {
  return { type: 'stop-intake', services: services.map(serviceId), reason };
}

export function resumeWish({ services }: z.output<typeof ResumeIntakeBody>): Wish {
  return { type: 'resume-intake', services: services.map(serviceId) };
}

export function ruleWish({ service, rule }: z.output<typeof IntakeRuleBody>): Wish {
  return { type: 'set-intake-rule', service: serviceId(service), rule };
}

export function overrideWish({ service, overridden }: z.output<typeof OverrideIntakeBody>): Wish {
  return { type: 'override-intake', service: serviceId(service), overridden };
}

// Whoever writes it may break the line; the screen has one.
const oneLine = z.string().transform((text) => text.replace(/\s*\n\s*/g, ' '));

/** What the public reads must not be able to disguise itself: checked like all that staff write. */
const Line = oneLine.pipe(ShortText).optional();
const Notice = z.object({
  text: z.object({
    fr: oneLine.pipe(ShortText.min(1)),
    en: Line,
    es: Line,
    ar: Line,
    zh: Line,
    uk: Line,
    'fr-x-falc': Line,
  }),
});

/** A message for the screens: French alone, or with at least two translations (loi 94-665, 4). */
export function messageWish({ text }: z.output<typeof MessageBody>): Wish {
  if (text === null) return { type: 'post-message', text };
  const written = parse(Notice, { text }).text;
  const given = LANGUAGES.filter((language) => written[language] && language !== 'fr');
  if (isFrenchAndOne(given)) {
    const reason = 'a public notice has French alone, or French and at least two other languages';
    throw new BadInput([{ field: 'text', reason }]);
  }
  const others = Object.fromEntries(given.map((language) => [language, written[language]]));
  return { type: 'post-message', text: { fr: written.fr, ...others } };
}
