import '../parts/theme.css';
import '../parts/base.css';
import '../parts/parts.css';
import './style.css';
import { language, speak } from '../parts/languages';
import { common } from '../parts/messages/everywhere';
import { refusals } from '../parts/messages/refusals';
import { visitor } from '../parts/messages/visitor';
import { why } from '../parts/messages/why';
import { draw } from '../parts/page';
import { Visitor } from './Visitor';

speak([common, refusals, visitor, why]);
void language.choose(navigator.language);
/** Kept on the home screen, it opens this ticket: the manifest carries the link. */
function offerToInstall(): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = `${window.location.pathname}/manifest.webmanifest`;
  document.head.append(link);
}

offerToInstall();
draw(<Visitor token={window.location.pathname.split('/').pop() ?? ''} />);
