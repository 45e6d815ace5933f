import {
  Accessibility,
  Baby,
  Bike,
  Book,
  Briefcase,
  Bus,
  Calendar,
  Car,
  Euro,
  FileText,
  GraduationCap,
  HandHeart,
  HeartHandshake,
  House,
  IdCard,
  Info,
  KeyRound,
  Landmark,
  Mail,
  Phone,
  Scale,
  Stethoscope,
  Trees,
  Users,
  Utensils,
  Vote,
  WavesLadder,
  type IconNode,
} from 'lucide';
import type { PictogramName } from '../../src/core/pictograms';
import { Icon } from './Icon';

/** All of them weigh under 2 kB compressed: only pages that show services of any site take this file. */
const DRAWINGS: Readonly<Record<PictogramName, IconNode>> = {
  accessibility: Accessibility,
  baby: Baby,
  bike: Bike,
  book: Book,
  briefcase: Briefcase,
  bus: Bus,
  calendar: Calendar,
  car: Car,
  euro: Euro,
  'file-text': FileText,
  'graduation-cap': GraduationCap,
  'hand-heart': HandHeart,
  'heart-handshake': HeartHandshake,
  house: House,
  'id-card': IdCard,
  info: Info,
  'key-round': KeyRound,
  landmark: Landmark,
  mail: Mail,
  phone: Phone,
  scale: Scale,
  stethoscope: Stethoscope,
  trees: Trees,
  users: Users,
  utensils: Utensils,
  vote: Vote,
  'waves-ladder': WavesLadder,
};

/** The pictogram of a service; its name stands beside it. */
export function Pictogram({ name }: { name: PictogramName }) {
  return <Icon of={DRAWINGS[name]} />;
}
