import type { ParcelMove } from './parcel-lifecycle.js';

/** A station of a simulated parcel. */
export interface SimulatedStation {
  readonly after: number;
  readonly move: ParcelMove;
  readonly place: string;
}

const HOUR = 3_600_000;

/** An address that the simulator sends back, so that a trainer can see it: written by the applicant, e.g. 查无此人. */
const UNDELIVERABLE = /查无此人|拒收|地址不详/;

/** The way of a parcel of the simulator, in milliseconds after it was ordered. Pure. */
export function simulatedWay(address: string): readonly SimulatedStation[] {
  const end: SimulatedStation = UNDELIVERABLE.test(address)
    ? { after: 48 * HOUR, move: 'comeBack', place: '扎兰屯市政务服务大厅' }
    : { after: 30 * HOUR, move: 'sign', place: '收件地址' };
  return [
    { after: 2 * HOUR, move: 'collect', place: '扎兰屯市政务服务大厅' },
    { after: 6 * HOUR, move: 'move', place: '扎兰屯市邮件处理中心' },
    end,
  ];
}

/** Who the simulator is in the list of the stationed, and what it calls itself. */
export const SIMULATOR = 'courier-simulator';
export const SIMULATED_CARRIER = '模拟快递';
