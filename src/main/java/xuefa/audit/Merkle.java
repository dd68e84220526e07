package xuefa.audit;

import java.util.ArrayList;
import java.util.List;
import xuefa.shared.Digests;

/** Hash trees of RFC 9162, section 2.1, with SHA-256: leaves begin with a byte 0, inner nodes with a byte 1. */
public final class Merkle {
    private Merkle() {}

    public static byte[] leaf(byte[] content) {
        byte[] bytes = new byte[1 + content.length];
        System.arraycopy(content, 0, bytes, 1, content.length);
        return Digests.sha256(bytes);
    }

    private static byte[] node(byte[] left, byte[] right) {
        byte[] bytes = new byte[1 + left.length + right.length];
        bytes[0] = 1;
        System.arraycopy(left, 0, bytes, 1, left.length);
        System.arraycopy(right, 0, bytes, 1 + left.length, right.length);
        return Digests.sha256(bytes);
    }

    /** @param hashes of the leaves; none where they are all gone */
    public static byte[] root(List<byte[]> hashes) {
        if (hashes.isEmpty()) {
            return Digests.sha256(new byte[0]);
        }
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int split = Integer.highestOneBit(hashes.size() - 1);
        return node(root(hashes.subList(0, split)), root(hashes.subList(split, hashes.size())));
    }

    /** What it takes beside a leaf to come to the root, the leaf's neighbour first. */
    public static List<byte[]> path(List<byte[]> hashes, int place) {
        List<byte[]> path = new ArrayList<>();
        addPath(hashes, place, path);
        return path;
    }

    private static void addPath(List<byte[]> hashes, int place, List<byte[]> path) {
        if (hashes.size() == 1) {
            return;
        }
        int split = Integer.highestOneBit(hashes.size() - 1);
        List<byte[]> left = hashes.subList(0, split);
        List<byte[]> right = hashes.subList(split, hashes.size());
        if (place < split) {
            addPath(left, place, path);
            path.add(root(right));
        } else {
            addPath(right, place - split, path);
            path.add(root(left));
        }
    }
}
