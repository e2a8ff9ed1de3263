import type { Condition } from '../../model/clause.js'
import type { Scalar } from '../../model/fact.js'
import type { Case } from '../case.js'

/** One thing a clause says that cases can prove. */
export type Aspect =
  | { readonly kind: 'tier' | 'repeat'; readonly colour: string }
  | {
      readonly kind: 'below' | 'at' | 'above'
      readonly colour: string
      /** Whether the deadline is one that an extension has moved. */
      readonly extended: boolean
    }
  | { readonly kind: 'branch'; readonly condition: Condition }
  | { readonly kind: 'value'; readonly fact: string; readonly value: Scalar }
  | { readonly kind: 'exception' | 'holiday' | 'make-up' | 'moved' | 'stood' | 'one-short' }
  | { readonly kind: 'alert'; readonly colour: string; readonly index: number }

/** The kinds of points that cases can prove. */
export type PointKind = Aspect['kind']

/** An aspect of a clause or of a tally. */
export type Point = {
  readonly clause: string
  readonly item: string
  readonly title: string
} & Aspect

/** Why no case proves a point. */
export type Why =
  | { readonly kind: 'none' | 'impossible' }
  | {
      readonly kind: 'failing' | 'suggested' | 'other-reading' | 'unstated'
      readonly case: Case
    }

/** A point with the first case that proves it, or why none does. */
export interface Covered {
  readonly point: Point
  readonly by: Case | undefined
  readonly why: Why | undefined
}
