import type {Occasion} from './publication-log.js'
import type {RandomStream} from './random-stream.js'

/** What happens in a rural municipality; `*` is where. */
const HEADLINES = [
  'Jornada de vacunación en *',
  'Avanza el mantenimiento de la vía a *',
  'Brigada de salud en *',
  'Entregan kits escolares en la escuela de *',
  'Mejoran el acueducto de *',
  'Inscripciones abiertas para el curso del SENA en *',
  'Campaña de recolección de inservibles en *',
  'Reunión con la junta de acción comunal de *',
  'La alcaldía despacha por un día desde *',
  'Torneo interveredal de fútbol en *',
  'Pagos de Familias en Acción para *',
  'Actualización del Sisbén en *',
  'Socializan el plan de gestión del riesgo en *',
  'Nueva aula de informática en *',
  'Asistencia técnica a productores de *',
  'Vacunación contra la fiebre aftosa en *',
  'Jornada de cedulación en *',
  'Escuela de padres en *',
  'Cine al parque en *',
  'Arreglan el puente peatonal de *',
  'Amplían la red eléctrica de *',
  'Siembra de árboles en la quebrada de *',
  'Taller de huertas caseras en *',
  'Entregan subsidios de mejoramiento de vivienda en *',
  'Capacitan a madres comunitarias de *',
  'El restaurante escolar de * amplía cupos',
  'Censo de adultos mayores en *',
  'Cierre temporal de la vía a * por obras',
  'Suspensión programada del servicio de agua en *',
  'Recomendaciones por la temporada de lluvias en *',
  'Jornada de esterilización de mascotas en *',
  'Muestra artesanal de *',
  'Encuentro de juntas comunales en *',
  'Dotan de implementos deportivos a *',
  'El puesto de salud de * renueva equipos',
  'Nuevo horario de atención rural en *',
  'Formulan proyecto de placa huella para *',
  'Jornada de registro civil en *',
  'Feria de servicios en *',
  'Lectura en voz alta en la biblioteca de *',
  'Así va la construcción del aula múltiple de *',
  '“Mi escuela en línea” llega a *',
]

/** News without two alike, of the places of a municipality; throws when all were told. */
export function newsTitles(random: RandomStream, places: readonly string[]): (occasion: Occasion) => string {
  const titles = random.shuffle(
    HEADLINES.flatMap((headline) => places.map((place) => headline.replace('*', place))),
  )
  return () => {
    const title = titles.pop()
    if (title === undefined) throw new Error(`no news left for ${places.join(', ')}`)
    return title
  }
}
