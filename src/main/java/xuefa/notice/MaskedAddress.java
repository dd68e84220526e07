package xuefa.notice;

/** An address as the log of deliveries shows it: enough to recognise one's own, too little to write to. */
public final class MaskedAddress {
    private static final int SHOWN = 2;

    private MaskedAddress() {}

    public static String of(String address) {
        if (address.isEmpty()) {
            return "";
        }
        int at = address.indexOf('@');
        String end = at < 0 ? address.substring(Math.max(0, address.length() - SHOWN)) : address.substring(at);
        int from = at < 0 ? address.length() : at;
        return address.substring(0, Math.min(SHOWN, Math.max(1, from / 2))) + "***" + end;
    }
}
