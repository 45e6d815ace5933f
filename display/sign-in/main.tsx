import '../parts/theme.css';
import '../parts/base.css';
import '../parts/parts.css';
import './style.css';
import { language, speak } from '../parts/languages';
import { common } from '../parts/messages/everywhere';
import { refusals } from '../parts/messages/refusals';
import { signIn } from '../parts/messages/sign-in';
import { draw } from '../parts/page';
import { SignIn } from './SignIn';

speak([common, refusals, signIn]);
void language.choose(navigator.language);
draw(<SignIn code={window.location.pathname.split('/').pop() ?? ''} />);
