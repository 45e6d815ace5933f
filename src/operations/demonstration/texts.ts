import type { Act, Texts } from '../../core/definition';
import type { SERVICE } from './service-ids';

type Prefix = keyof typeof SERVICE;

const texts = (fr: string, en: string, es: string): Texts => ({ fr, en, es });
const act = (id: string, fr: string, en: string, es: string): Act => ({
  id,
  name: texts(fr, en, es),
});

/** What people come for. */
export const NAMES: Readonly<Record<Prefix, Texts>> = {
  A: texts(
    'Accueil, information, aide au numérique',
    'Reception, information, digital help',
    'Recepción, información, ayuda digital',
  ),
  E: texts(
    'État civil : actes, livret de famille',
    'Civil registry: certificates, family record book',
    'Registro civil: certificados, libro de familia',
  ),
  N: texts(
    'Naissance, reconnaissance, décès',
    'Births, recognition of children, deaths',
    'Nacimientos, reconocimientos, defunciones',
  ),
  R: texts(
    'Carte d’identité, passeport : retrait',
    'Identity card, passport: collection',
    'Documento de identidad, pasaporte: recogida',
  ),
  G: texts(
    'Affaires générales : attestations, légalisation, élections',
    'General affairs: attestations, legalisation, elections',
    'Asuntos generales: certificaciones, legalización, elecciones',
  ),
  F: texts(
    'Espace familles : école, crèche',
    'Families: school, day care',
    'Familias: escuela, guardería',
  ),
  C: texts('Caisse des écoles : cantine', 'School meals office', 'Comedores escolares'),
  T: texts(
    'Carte d’identité, passeport : dépôt de dossier',
    'Identity card, passport: application',
    'Documento de identidad, pasaporte: solicitud',
  ),
  L: texts('Logement', 'Housing', 'Vivienda'),
};

const GROUND = texts('Rez-de-chaussée', 'Ground floor', 'Planta baja');
const FIRST = texts('1er étage', 'First floor', 'Primera planta');

/** Where people wait. */
export const PLACES: Readonly<Record<Prefix, Texts>> = {
  A: texts('Rez-de-chaussée, à gauche', 'Ground floor, left', 'Planta baja, a la izquierda'),
  E: texts('1er étage, bureau 113a', 'First floor, office 113a', 'Primera planta, despacho 113a'),
  N: FIRST,
  R: GROUND,
  G: FIRST,
  F: texts('Rez-de-chaussée, à droite', 'Ground floor, right', 'Planta baja, a la derecha'),
  C: GROUND,
  T: GROUND,
  L: texts('2e étage', 'Second floor', 'Segunda planta'),
};

/** What to bring; a service without papers needs none. */
export const PAPERS: Readonly<Partial<Record<Prefix, Texts>>> = {
  E: texts(
    'Pièce d’identité ; livret de famille si vous en avez un.',
    'Identity document; family record book if you have one.',
    'Documento de identidad; libro de familia si lo tiene.',
  ),
  N: texts(
    'Pièces d’identité des parents ou du déclarant ; certificat de naissance ou de décès.',
    'Identity documents of the parents or declarant; medical certificate of birth or death.',
    'Documentos de identidad de los padres o del declarante; certificado médico.',
  ),
  R: texts(
    'Récépissé de la demande et ancien titre. La personne titulaire doit être présente.',
    'Receipt of the application and former document. The holder must be present.',
    'Resguardo de la solicitud y documento anterior. El titular debe estar presente.',
  ),
  G: texts(
    'Pièce d’identité et justificatif de domicile de moins de trois mois.',
    'Identity document and proof of address under three months old.',
    'Documento de identidad y justificante de domicilio de menos de tres meses.',
  ),
  F: texts(
    'Livret de famille, justificatif de domicile, carnet de santé de l’enfant.',
    'Family record book, proof of address, health record of the child.',
    'Libro de familia, justificante de domicilio, cartilla sanitaria del niño.',
  ),
  C: texts(
    'Dernier avis d’imposition ou attestation de la CAF.',
    'Latest tax notice or family allowance statement.',
    'Última declaración de impuestos o certificado de prestaciones familiares.',
  ),
  T: texts(
    'Numéro de pré-demande, photo de moins de six mois, justificatif de domicile, ancien titre.',
    'Pre-application number, photograph under six months old, proof of address, former document.',
    'Número de presolicitud, foto de menos de seis meses, justificante de domicilio, documento anterior.',
  ),
  L: texts(
    'Numéro unique de la demande, pièces d’identité, justificatifs de ressources.',
    'Housing application number, identity documents, proof of income.',
    'Número de solicitud, documentos de identidad, justificantes de ingresos.',
  ),
};

/** What an agent may deliver. */
export const ACTS: Readonly<Record<Prefix, readonly Act[]>> = {
  A: [
    act('information', 'Information', 'Information', 'Información'),
    act('aide-numerique', 'Aide au numérique', 'Digital help', 'Ayuda digital'),
  ],
  E: [
    act('acte-naissance', 'Acte de naissance', 'Birth certificate', 'Partida de nacimiento'),
    act('acte-mariage', 'Acte de mariage', 'Marriage certificate', 'Partida de matrimonio'),
    act('acte-deces', 'Acte de décès', 'Death certificate', 'Partida de defunción'),
    act('livret-famille', 'Livret de famille', 'Family record book', 'Libro de familia'),
  ],
  N: [
    act('naissance', 'Déclaration de naissance', 'Birth registration', 'Inscripción de nacimiento'),
    act('reconnaissance', 'Reconnaissance', 'Recognition of a child', 'Reconocimiento'),
    act('deces', 'Déclaration de décès', 'Death registration', 'Inscripción de defunción'),
    act('prenom-nom', 'Changement de prénom ou de nom', 'Change of name', 'Cambio de nombre'),
  ],
  R: [
    act('remise-carte', 'Remise de la carte', 'Card handed over', 'Entrega del documento'),
    act('remise-passeport', 'Remise du passeport', 'Passport handed over', 'Entrega del pasaporte'),
  ],
  G: [
    act(
      'attestation-accueil',
      'Attestation d’accueil',
      'Hosting certificate',
      'Carta de invitación',
    ),
    act('certificat-vie', 'Certificat de vie', 'Life certificate', 'Fe de vida'),
    act(
      'legalisation',
      'Légalisation de signature',
      'Legalised signature',
      'Legalización de firma',
    ),
    act('recensement', 'Recensement citoyen', 'Citizen census', 'Censo ciudadano'),
    act('elections', 'Inscription électorale', 'Voter registration', 'Inscripción electoral'),
  ],
  F: [
    act('inscription-ecole', 'Inscription à l’école', 'School enrolment', 'Inscripción escolar'),
    act('demande-creche', 'Demande de crèche', 'Day care application', 'Solicitud de guardería'),
  ],
  C: [
    act('tarif-cantine', 'Tarif de cantine', 'School meal rate', 'Tarifa de comedor'),
    act('paiement', 'Paiement', 'Payment', 'Pago'),
  ],
  T: [
    act('depot-carte', 'Demande de carte', 'Card application', 'Solicitud de documento'),
    act(
      'depot-passeport',
      'Demande de passeport',
      'Passport application',
      'Solicitud de pasaporte',
    ),
  ],
  L: [
    act('demande-logement', 'Demande de logement', 'Housing application', 'Solicitud de vivienda'),
    act('renouvellement', 'Renouvellement', 'Renewal', 'Renovación'),
  ],
};
