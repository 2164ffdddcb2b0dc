using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace InForce.Capture.Tests;

/// <summary>Papers written byte by byte.</summary>
internal static class PdfFile
{
    /// <param name="show">The operator that shows the text; null for empty pages.</param>
    /// <param name="catalog">More entries of the catalogue.</param>
    /// <param name="xref">Where the file claims its table lies; null for the truth.</param>
    public static byte[] Of(int pages, string? show, string catalog = "", int? xref = null)
    {
        var file = new Builder();
        string kids = string.Join(' ', Enumerable.Range(0, pages).Select(i => $"{4 + i} 0 R"));
        file.Add($"<< /Type /Catalog /Pages 2 0 R {catalog} >>");
        file.Add($"<< /Type /Pages /Count {pages} /Kids [{kids}] >>");
        file.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (int i = 0; i < pages; i++)
            file.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >>{(show is null ? "" : $" /Contents {4 + pages} 0 R")} >>");
        string content = $"BT /F 12 Tf 72 700 Td (The invented treaty entered into force for Xanadu.) {show} ET";
        if (show is not null) file.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        return file.Build(xref);
    }

    public static byte[] Loop()
    {
        var file = new Builder();
        file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add("<< /Type /Pages /Count 2 /Kids [3 0 R 2 0 R] >>");
        file.Add("<< /Type /Pages /Count 1 /Kids [2 0 R] /Parent 3 0 R >>");
        return file.Build(null);
    }

    /// <summary>Says it is encrypted by a handler nobody has.</summary>
    public static byte[] Encrypted()
    {
        string plain = Encoding.Latin1.GetString(Of(1, "Tj"));
        return Encoding.Latin1.GetBytes(plain.Replace("/Root 1 0 R", "/Root 1 0 R /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <" + new string('1', 64) + "> /U <" + new string('2', 64) + "> >> /ID [<00> <00>]", StringComparison.Ordinal));
    }

    /// <summary>A page whose content is a gigabyte of operators packed twice.</summary>
    public static byte[] Bomb()
    {
        byte[] once = Deflate(Encoding.ASCII.GetBytes(new string(' ', 1 << 20)), 1024);
        byte[] twice = Deflate(once, 1);
        var file = new Builder();
        file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        file.Add("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
        file.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>");
        file.Add($"<< /Length {twice.Length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n{Encoding.Latin1.GetString(twice)}\nendstream");
        return file.Build(null);
    }

    private static byte[] Deflate(byte[] block, int times)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            for (int i = 0; i < times; i++) zlib.Write(block);
        return packed.ToArray();
    }

    private sealed class Builder
    {
        private readonly StringBuilder _file = new("%PDF-1.4\n");
        private readonly List<int> _offsets = [];

        public void Add(string body)
        {
            _offsets.Add(_file.Length);
            _file.Append(CultureInfo.InvariantCulture, $"{_offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        public byte[] Build(int? xref)
        {
            int table = _file.Length;
            _file.Append(CultureInfo.InvariantCulture, $"xref\n0 {_offsets.Count + 1}\n0000000000 65535 f \n");
            foreach (int offset in _offsets) _file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
            _file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {_offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{xref ?? table}\n%%EOF\n");
            return Encoding.Latin1.GetBytes(_file.ToString());
        }
    }
}
