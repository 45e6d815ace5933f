import type { VisitWhy } from '../../src/contract/why';
import { whyParts } from './why-text';

/** « Pourquoi j’attends ? » answered in short sentences under headings. */
export function WhyAnswer({ why }: { why: VisitWhy }) {
  return (
    <>
      {whyParts(why).map(({ title, sentences }) => (
        <section key={title} class="why-part">
          <h3>{title}</h3>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
