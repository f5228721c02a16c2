// Command check verifies an exported log with code that is not the project's: golang.org/x/mod/sumdb/note opens the
// checkpoint, golang.org/x/mod/sumdb/tlog checks the tree, and every inclusion and consistency proof.
//
//	check <log folder> [<proofs folder>]
//
// The log folder is what `yakusoku ledger export` writes. The proofs folder may hold `<index>.tlog-proof` files and
// `<size>.consistency` files (a base64 hash a line: from that size to the exported one). Exits 1 on the first fault.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const tileHeight = 8

// folder reads tiles where C2SP tlog-tiles puts them: the package's own paths name the tile height as well.
type folder string

func (f folder) Height() int                         { return tileHeight }
func (f folder) SaveTiles(_ []tlog.Tile, _ [][]byte) {}
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, tile := range tiles {
		path := strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/", tileHeight), "tile/", 1)
		read, err := os.ReadFile(filepath.Join(string(f), path))
		if err != nil {
			return nil, err
		}
		data[i] = read
	}
	return data, nil
}

func openCheckpoint(text []byte, verifier note.Verifier) (tlog.Tree, error) {
	opened, err := note.Open(text, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("the checkpoint is not one of %s", verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

func readEntries(root string, size int64) ([][]byte, error) {
	var entries [][]byte
	for int64(len(entries)) < size {
		width := size - int64(len(entries))
		if width > 256 {
			width = 256
		}
		tile := tlog.Tile{H: tileHeight, L: -1, N: int64(len(entries)) / 256, W: int(width)}
		path := strings.Replace(tile.Path(), fmt.Sprintf("tile/%d/data/", tileHeight), "tile/entries/", 1)
		bundle, err := os.ReadFile(filepath.Join(root, path))
		if err != nil {
			return nil, err
		}
		for len(bundle) > 0 {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				return nil, fmt.Errorf("%s is cut off", path)
			}
			length := int(binary.BigEndian.Uint16(bundle))
			entries = append(entries, bundle[2:2+length])
			bundle = bundle[2+length:]
		}
	}
	if int64(len(entries)) != size {
		return nil, fmt.Errorf("%d entries lie there, %d are signed", len(entries), size)
	}
	return entries, nil
}

// hashesOf recomputes every hash of the tree from the entries alone.
func hashesOf(entries [][]byte) (tlog.HashReaderFunc, error) {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		hashes := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			hashes[i] = stored[index]
		}
		return hashes, nil
	})
	for i, entry := range entries {
		added, err := tlog.StoredHashes(int64(i), entry, reader)
		if err != nil {
			return nil, err
		}
		stored = append(stored, added...)
	}
	return reader, nil
}

func parseHashes(lines []string) ([]tlog.Hash, error) {
	var hashes []tlog.Hash
	for _, line := range lines {
		if line == "" {
			continue
		}
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	return hashes, nil
}

func checkInclusionFile(file string, verifier note.Verifier) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	parts := bytes.SplitN(text, []byte("\n\n"), 2)
	head := strings.Split(string(parts[0]), "\n")
	if len(parts) != 2 || len(head) < 3 || head[0] != "c2sp.org/tlog-proof@v1" {
		return fmt.Errorf("%s is no proof", file)
	}
	entry, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(head[1], "extra "))
	if err != nil {
		return err
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(head[2], "index "), 10, 64)
	if err != nil {
		return err
	}
	proof, err := parseHashes(head[3:])
	if err != nil {
		return err
	}
	tree, err := openCheckpoint(parts[1], verifier)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry))
}

func check(root string, proofs string) error {
	vkey, err := os.ReadFile(filepath.Join(root, "vkey"))
	if err != nil {
		return err
	}
	verifier, err := note.NewVerifier(strings.TrimSpace(string(vkey)))
	if err != nil {
		return err
	}
	text, err := os.ReadFile(filepath.Join(root, "checkpoint"))
	if err != nil {
		return err
	}
	tree, err := openCheckpoint(text, verifier)
	if err != nil {
		return err
	}
	entries, err := readEntries(root, tree.N)
	if err != nil {
		return err
	}
	recomputed, err := hashesOf(entries)
	if err != nil {
		return err
	}
	tiles := tlog.TileHashReader(tree, folder(root))
	for name, reader := range map[string]tlog.HashReader{"entries": recomputed, "tiles": tiles} {
		hash, err := tlog.TreeHash(tree.N, reader)
		if err != nil {
			return fmt.Errorf("%s: %v", name, err)
		}
		if hash != tree.Hash {
			return fmt.Errorf("the %s do not hash to the signed root", name)
		}
	}
	for index, entry := range entries {
		proof, err := tlog.ProveRecord(tree.N, int64(index), tiles)
		if err != nil {
			return err
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, int64(index), tlog.RecordHash(entry)); err != nil {
			return fmt.Errorf("entry %d: %v", index, err)
		}
	}
	for size := int64(1); size <= tree.N; size++ {
		earlier, err := tlog.TreeHash(size, recomputed)
		if err != nil {
			return err
		}
		proof, err := tlog.ProveTree(tree.N, size, tiles)
		if err != nil {
			return err
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, size, earlier); err != nil {
			return fmt.Errorf("size %d: %v", size, err)
		}
	}
	given, err := checkGivenProofs(proofs, verifier, tree, recomputed)
	fmt.Printf("%d entries, %d proofs from the log itself\n", tree.N, given)
	return err
}

func checkGivenProofs(proofs string, verifier note.Verifier, tree tlog.Tree, recomputed tlog.HashReader) (int, error) {
	if proofs == "" {
		return 0, nil
	}
	files, err := filepath.Glob(filepath.Join(proofs, "*"))
	if err != nil {
		return 0, err
	}
	for _, file := range files {
		name := filepath.Base(file)
		if strings.HasSuffix(name, ".tlog-proof") {
			if err := checkInclusionFile(file, verifier); err != nil {
				return 0, fmt.Errorf("%s: %v", name, err)
			}
			continue
		}
		size, err := strconv.ParseInt(strings.TrimSuffix(name, ".consistency"), 10, 64)
		if err != nil {
			return 0, err
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return 0, err
		}
		proof, err := parseHashes(strings.Split(string(text), "\n"))
		if err != nil {
			return 0, err
		}
		earlier, err := tlog.TreeHash(size, recomputed)
		if err != nil {
			return 0, err
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, size, earlier); err != nil {
			return 0, fmt.Errorf("%s: %v", name, err)
		}
	}
	return len(files), nil
}

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: check <log folder> [<proofs folder>]")
		os.Exit(2)
	}
	proofs := ""
	if len(os.Args) > 2 {
		proofs = os.Args[2]
	}
	if err := check(os.Args[1], proofs); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
