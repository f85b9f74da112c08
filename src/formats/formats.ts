import {awstatsFormat} from './awstats-format.js'
import {drupalFormat} from './drupal-format.js'
import type {Format} from './format.js'
import {ga4DateFormat} from './ga4-date-format.js'
import {ga4ExplorationFormat} from './ga4-exploration-format.js'
import {ga4PagesFormat} from './ga4-pages-format.js'
import {ga4SnapshotFormat} from './ga4-snapshot-format.js'
import {goaccessFormat} from './goaccess-format.js'
import {goatcounterFormat} from './goatcounter-format.js'
import {googleFormsFormat} from './google-forms-format.js'
import {googleMeetFormat} from './google-meet-format.js'
import {googleOtherFormat} from './google-other-format.js'
import {joomlaFormat} from './joomla-format.js'
import {MAPPED} from './mapping-format.js'
import {matomoFormat} from './matomo-format.js'
import {microsoftFormsFormat} from './microsoft-forms-format.js'
import {plausibleFormat} from './plausible-format.js'
import {searchConsoleFormat} from './search-console-format.js'
import {secopFormat} from './secop-format.js'
import {teamsListFormat} from './teams-list-format.js'
import {teamsReportFormat} from './teams-report-format.js'
import {teamsStretchesFormat} from './teams-stretches-format.js'
import {templateFormat} from './template-format.js'
import {universalAnalyticsFormat} from './universal-analytics-format.js'
import {webalizerFormat} from './webalizer-format.js'
import {wordpressAllExportFormat} from './wordpress-all-export-format.js'
import {wordpressListFormat} from './wordpress-list-format.js'
import {wordpressPostInfoFormat} from './wordpress-post-info-format.js'
import {zoomMeetingFormat} from './zoom-meeting-format.js'
import {zoomWebinarFormat} from './zoom-webinar-format.js'

/** Every format that is known, in the order in which a file is held against them: what is told best comes first. */
export const FORMATS: readonly Format[] = [
  universalAnalyticsFormat,
  ga4PagesFormat,
  ga4SnapshotFormat,
  ga4DateFormat,
  ga4ExplorationFormat,
  searchConsoleFormat,
  zoomWebinarFormat,
  zoomMeetingFormat,
  teamsReportFormat,
  teamsListFormat,
  googleMeetFormat,
  microsoftFormsFormat,
  googleFormsFormat,
  teamsStretchesFormat,
  awstatsFormat,
  goaccessFormat,
  webalizerFormat,
  goatcounterFormat,
  plausibleFormat,
  matomoFormat,
  wordpressListFormat,
  wordpressPostInfoFormat,
  wordpressAllExportFormat,
  joomlaFormat,
  secopFormat,
  drupalFormat,
  templateFormat,
  googleOtherFormat,
]

/** The name of a format for people; undefined for none that is known. */
export function findFormatTitle(id: string): string | undefined {
  return [...FORMATS, MAPPED].find((format) => format.id === id)?.title
}
