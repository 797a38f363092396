/** 字母词 that need no gloss: those of everyday life and of the titles that plans carry. Compared without case, hyphens and dots. */
export const COMMON_ABBREVIATIONS: readonly string[] = [
  '2G', '3G', '4G', '5G', '6G', '2K', '4K', '8K', '2D', '3D', 'AI', 'GDP', 'WiFi', 'IPv4', 'IPv6', 'APP', 'IT', 'IP', 'ICT', 'VR', 'AR', 'MR', 'XR',
  'GPS', 'CT', 'DNA', 'LED', 'USB', 'SUV', 'ICU', 'WTO', 'ETC', 'KTV', 'ATM', 'CBD', 'PDF', 'SIM', 'VIP', 'CEO', 'PC', 'TV', 'ID', 'PM', 'PM2.5', 'PM10', 'TOP', 'PK', 'OK', 'CPU', 'GPU', 'TPU', 'NPU', 'DPU', 'AIPC',
  'CPI', 'PPI', 'NBA', 'CBA', 'MBA', 'EMS', 'HIV', 'AQI', 'CAD', 'CD', 'DVD', 'FM', 'HSK', 'ISO', 'QQ', 'SOS', 'UFO', 'GB', 'DB', 'ICP', 'CCTV', 'BRT', 'LNG', 'LPG', 'CNG', 'RISC-V', 'iOS', 'EMBA', 'MRI', 'HPV', 'NFC', 'OTC',
];

/** Symbols of units: written by their own standard. */
export const UNIT_SYMBOLS: readonly string[] = [
  'bps', 'Kbps', 'Mbps', 'Gbps', 'Tbps', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB', 'Hz', 'kHz', 'MHz', 'GHz', 'THz', 'W', 'kW', 'MW', 'GW', 'TW', 'kWh', 'MWh', 'GWh', 'Wh', 'V', 'kV', 'kVA', 'MVA', 'GVA',
  'FLOPS', 'GFLOPS', 'TFLOPS', 'PFLOPS', 'EFLOPS', 'ZFLOPS', 'TOPS', 'POPS', 'EOPS', 'MPa', 'kPa', 'GPa', 'dB', 'mAh', 'Ah', 'MJ', 'GJ', 'TEU', 'DWT', 'TCE', 'COD', 'NOx', 'SOx', 'VOC', 'VOCs', 'CO2', 'pH', 'RMB', 'USD',
];
