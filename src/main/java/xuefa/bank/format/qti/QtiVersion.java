package xuefa.bank.format.qti;

/** A version of QTI, and what its files are marked with. */
public enum QtiVersion {
    V2_1("qti21", "http://www.imsglobal.org/xsd/imsqti_v2p1", "imsqti_item_xmlv2p1", "QTIv2.1 Package"),
    V2_2("qti22", "http://www.imsglobal.org/xsd/imsqti_v2p2", "imsqti_item_xmlv2p2", "QTIv2.2 Package"),
    V3_0("qti30", "http://www.imsglobal.org/xsd/imsqtiasi_v3p0", "imsqti_item_xmlv3p0", "QTI Package");

    private final String format;
    private final String namespace;
    private final String resourceType;
    private final String packageSchema;

    QtiVersion(String format, String namespace, String resourceType, String packageSchema) {
        this.format = format;
        this.namespace = namespace;
        this.resourceType = resourceType;
        this.packageSchema = packageSchema;
    }

    /** What {@code --format} calls it. */
    public String format() {
        return format;
    }

    String namespace() {
        return namespace;
    }

    String resourceType() {
        return resourceType;
    }

    String packageSchema() {
        return packageSchema;
    }

    /** The folder of the response processing templates. */
    String templates() {
        return switch (this) {
            case V2_1, V2_2 -> "http://www.imsglobal.org/question/qti_v2p1/rptemplates/";
            case V3_0 -> "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/";
        };
    }

    /** The version that the beginning of a file or a manifest speaks of; 2.1 if it says nothing. */
    static QtiVersion in(String text) {
        if (text.contains("v3p0") || text.contains("qti-assessment-item")) {
            return V3_0;
        }
        return text.contains("v2p2") ? V2_2 : V2_1;
    }
}
