import type { SiteDefinition } from '../../core/definition';
import { counterId, serviceId, siteId } from '../../core/ids';
import type { Day } from '../../core/time';
export function mairie21(_today: Day): SiteDefinition {
  const s = ['accueil','etat-civil','naissance','retrait','affaires-generales'];
  return { id: siteId('mairie-21'), name: {fr:'Mairie du 21e'}, zone: 'Europe/Paris', exceptions: [], holidays: [], outsideHours: 'accept', overtakingBound: 3, recallLimit: 3, origin: 'demonstration',
  services: s.map((id,i)=>({ id: serviceId(id), prefix: 'AENRG'[i] as string, name:{fr:id}, place:{fr:'RDC'}, walkIn:true, appointments:false, hours:[{days:[1,2,3,4,5],from:510,to:1020,kind:'open'}], objectives:[], acts:[], priorServiceS:300})),
  counters: Array.from({length:12},(_,i)=>({id:counterId(`c${i+1}`), name:`Guichet ${i+1}`, place:{fr:'RDC'}, accessible:true, skills:[s.map(serviceId)]})) };
}
