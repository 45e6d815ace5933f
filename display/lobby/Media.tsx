import { useEffect, useRef, useState } from 'preact/hooks';
import { text } from '../parts/languages';
import type { Medium } from './shown-media';

interface Shown {
  media: readonly Medium[];
  /** None of them can be shown. */
  onNothing: () => void;
}

/** Pictures and films in turn; what can't be shown is passed over. */
export function Media({ media, onNothing }: Shown) {
  const [at, setAt] = useState(0);
  const [broken, setBroken] = useState<readonly string[]>([]);
  const whole = media.filter(({ address }) => !broken.includes(address));
  const medium = whole[at % Math.max(1, whole.length)];
  useEffect(() => {
    if (!medium) return onNothing();
    if (whole.length < 2) return;
    const timer = setTimeout(() => setAt((before) => before + 1), medium.seconds * 1000);
    return () => clearTimeout(timer);
  }, [medium, whole.length]);
  if (!medium) return null;
  const pass = (): void => setBroken((known) => [...known, medium.address]);
  return (
    <div class="media" key={medium.address}>
      {medium.kind === 'image' ? (
        <img class="media__field" src={medium.address} alt={text(medium.alt)} onError={pass} />
      ) : (
        <Film medium={medium} onBroken={pass} />
      )}
    </div>
  );
}

/** A film without sound, for the calls are to be heard. */
function Film({ medium, onBroken }: { medium: Medium; onBroken: () => void }) {
  const field = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const film = field.current;
    if (!film) return;
    let isGone = false;
    film.muted = true;
    // Refused also when it is taken away before it began: that breaks nothing.
    film.play().catch(() => {
      if (!isGone) onBroken();
    });
    return () => {
      isGone = true;
      film.pause();
      // Lets go of what was decoded: a screen runs for weeks.
      film.removeAttribute('src');
      film.load();
    };
  }, []);
  return (
    <video
      ref={field}
      class="media__field"
      src={medium.address}
      aria-label={text(medium.alt)}
      muted
      loop
      playsInline
      onError={onBroken}
    />
  );
}
