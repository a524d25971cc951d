package io.murmure.connector.whatsapp;

/** In which order a chat writes day, month and year. */
public enum DateOrder {
	/** Find out from the whole chat. */
	AUTO,
	/** 31/12/2023 */
	DMY,
	/** 12/31/2023 */
	MDY,
	/** 2023/12/31 */
	YMD
}
