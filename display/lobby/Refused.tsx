import { speakAlso } from '../parts/languages';
import { refusals } from '../parts/messages/refusals';
import { Problem } from '../parts/Problem';

speakAlso(refusals);

/** Why there is no board; fetched only then. */
export const Refused = Problem;
