package xuefa.shared.office;

import java.io.IOException;

/** Why a file cannot be read, in Chinese words for clerks, and what to do. Its message is both. */
public final class OfficeTrouble extends IOException {
    private static final long serialVersionUID = 1;
    private final String reason;
    private final String cure;

    public OfficeTrouble(String reason, String cure) {
        super(reason + "：" + cure);
        this.reason = reason;
        this.cure = cure;
    }

    public String reason() {
        return reason;
    }

    public String cure() {
        return cure;
    }
}
