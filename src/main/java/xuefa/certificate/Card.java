package xuefa.certificate;

import java.util.Optional;

/**
 * What stands on a card.
 *
 * @param code in its QR; opens the public check
 * @param number of the card: 1 for the first
 * @param photo JPEG; empty for a card whose photo is glued on
 * @param inspectedYear the newest year that a yearly inspection 年度验审 found in order
 */
@SuppressWarnings("ArrayRecordComponent")
public record Card(
        String code,
        int number,
        CertificateKind kind,
        String personName,
        String unitName,
        String area,
        String certificateNumber,
        Validity validity,
        Optional<byte[]> photo,
        Optional<Integer> inspectedYear) {}
