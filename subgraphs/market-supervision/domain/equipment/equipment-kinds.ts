/** 种类 of 特种设备目录: its leading character there, and the character that opens the registration number (TSG 08). */
export const EQUIPMENT_KINDS: Readonly<
  Record<string, { readonly lead: string; readonly mark: string; readonly zh: string; readonly en: string }>
> = {
  BOILER: { lead: '1', mark: '锅', zh: '锅炉', en: 'boiler' },
  PRESSURE_VESSEL: { lead: '2', mark: '容', zh: '压力容器', en: 'pressure vessel' },
  ELEVATOR: { lead: '3', mark: '梯', zh: '电梯', en: 'elevator' },
  CRANE: { lead: '4', mark: '起', zh: '起重机械', en: 'crane' },
  VEHICLE: { lead: '5', mark: '车', zh: '场（厂）内专用机动车辆', en: 'site vehicle' },
  AMUSEMENT_RIDE: { lead: '6', mark: '游', zh: '大型游乐设施', en: 'amusement ride' },
  PIPELINE: { lead: '8', mark: '管', zh: '压力管道', en: 'pressure pipeline' },
  ROPEWAY: { lead: '9', mark: '索', zh: '客运索道', en: 'passenger ropeway' },
};
