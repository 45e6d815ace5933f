import type { CallView } from '../../src/contract/boards';
import type { Language } from '../../src/core/languages';
import { callSentence } from '../../src/words/call-sentence';
import { wordsOf } from '../../src/words/words';
import { sayInBrowser } from '../parts/say-in-browser';
import { voice } from '../parts/messages/voice';

/** Says a call with the browser's own voice; fetched only by a screen whose server has none. */
export async function sayCall(call: CallView, language: Language): Promise<void> {
  const { default: messages } = await voice.fetch(language);
  const words = wordsOf(language, messages, voice.french);
  await sayInBrowser(callSentence(words, call.number, call.counterName), language).ended;
}
