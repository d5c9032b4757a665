/** The operations of the demo, as its front ends would send them. */
export const REFUSAL = '... on Refusal { code message ruleRef { document article } details { subject message } }';

export const CHOICE = 'query Choice($itemId: ID!) { jointMatters { code name } serviceItem(id: $itemId) { name } }';

export const CHECKLIST = `query Checklist($itemId: ID, $matterCode: ID, $answers: [AnswerInput!]!) {
  checklist(itemId: $itemId, matterCode: $matterCode, answers: $answers) {
    __typename
    ... on Checklist {
      complete questions { code text options { code text } }
      parts { key name } materials { code name required neededBy } waived { name providedBy } points { part code } form
    }
    ${REFUSAL}
  }
}`;

const act = (name: string, input: string) => `mutation Act($input: ${input}!) {
  ${name}(input: $input) { __typename ... on Case { id number stage } ${REFUSAL} }
}`;

export const SUBMIT = act('submitCase', 'SubmitCaseInput');
export const JUDGE = act('judgePoints', 'JudgePointsInput');
export const NOTICE = act('issueNotice', 'CaseActInput');
export const SUPPLEMENT = act('supplementCase', 'SupplementCaseInput');
export const ACCEPT = act('acceptCase', 'CaseActInput');
export const DELIVER = act('registerDelivery', 'RegisterDeliveryInput');

const sheetAct = (name: string, input: string) => `mutation Act($input: ${input}!) {
  ${name}(input: $input) { __typename ... on Handover { id number stage } ${REFUSAL} }
}`;

export const HAND_OVER = sheetAct('handOverMaterials', 'HandOverMaterialsInput');
export const CONFIRM_HANDOVER = sheetAct('confirmHandover', 'ConfirmHandoverInput');
export const RETURN_HANDOVER = sheetAct('returnHandover', 'ReturnHandoverInput');
export const RECEIVE_BACK = sheetAct('receiveReturnedMaterials', 'ReceiveReturnedMaterialsInput');

export const PAPERS = `query Papers($id: ID!) {
  case(id: $id) { tasks { id step status } handovers { id number taskId departmentCode stage neededElsewhere lines { material originals } }
    originals { material place originals } }
}`;

export const REVIEW = `query Review($id: ID!) {
  case(id: $id) {
    stage round
    reviewPoints { part code title verdict automatic }
    notices { number round answeredAt lines { number wrong repair bases { document article } } }
  }
}`;

export const PROGRESS = `query Progress($id: ID!) {
  case(id: $id) {
    stage
    tasks { __typename id step title status needs department { code name } item { id } stage secondReview { required } }
    results { name number }
  }
}`;

/** The acts of a department bear its name. */
export const claimOperation = (prefix: string) => `mutation Claim($input: Claim${prefix}TaskInput!) {
  claim${prefix}Task(input: $input) { __typename ... on ${prefix}Task { id stage } ${REFUSAL} }
}`;
export const decideOperation = (prefix: string) => `mutation Decide($input: Decide${prefix}TaskInput!) {
  decide${prefix}Task(input: $input) { __typename ... on ${prefix}Task { id stage document { name number validUntil } } ${REFUSAL} }
}`;

/** Suspends for a special procedure; the pauses of the answer say which one to end. */
export const suspendOperation = (prefix: string) => `mutation Suspend($input: Suspend${prefix}TaskInput!) {
  suspend${prefix}Task(input: $input) { __typename ... on ${prefix}Task { id stage pauses { id procedure until endedAt } } ${REFUSAL} }
}`;
export const inspectionOperation = (prefix: string) => `mutation Record($input: Record${prefix}InspectionInput!) {
  record${prefix}Inspection(input: $input) { __typename ... on ${prefix}Task { id stage } ${REFUSAL} }
}`;
export const resumeOperation = (prefix: string) => `mutation Resume($input: Resume${prefix}TaskInput!) {
  resume${prefix}Task(input: $input) { __typename ... on ${prefix}Task { id stage clock { dueOn committedDueOn } } ${REFUSAL} }
}`;

export const OUTCOME = `query Outcome($id: ID!) {
  case(id: $id) {
    number stage
    tasks { step title department { name } clock { dueOn committedDueOn state } document { name number } }
    results { name number }
    messages { title dispatches { channel } }
  }
}`;

export const secondReviewerOperation = (prefix: string) => `mutation NameSecond($input: Name${prefix}SecondReviewerInput!) {
  name${prefix}SecondReviewer(input: $input) { __typename ... on ${prefix}Task { id stage } ${REFUSAL} }
}`;

export const coSignOperation = (prefix: string) => `mutation CoSign($input: CoSign${prefix}TaskInput!) {
  coSign${prefix}Task(input: $input) { __typename ... on ${prefix}Task { id stage } ${REFUSAL} }
}`;
