using InForce.Reading.Syntax.Net;

namespace InForce.Reading.Tests.Syntax;

/// <summary>Products are to the bit what the plain chain of sums gives, whatever blocks the processor takes them in.</summary>
public sealed class GemmTests
{
    [Theory]
    [InlineData(1, 16, 5)]
    [InlineData(2, 32, 1)]
    [InlineData(7, 48, 33)]
    [InlineData(8, 32, 64)]
    [InlineData(15, 96, 40)]
    [InlineData(29, 80, 17)]
    public void Every_element_is_one_chain_in_order_of_k(int m, int n, int k)
    {
        var chance = new Random((m * 100) + n);
        float[] a = Numbers(chance, m * (k + 3)), b = Numbers(chance, k * n), packed = new float[k * n], c = Numbers(chance, m * (n + 5)), added = [.. c];
        Gemm.Pack(b, n, 1, k, n, packed);

        Gemm.Multiply(a, k + 3, 1, m, k, packed, n, added, n + 5, add: true);
        float[] product = [.. c];
        Gemm.Multiply(a, k + 3, 1, m, k, packed, n, product, n + 5, add: false);

        for (int i = 0; i < m; i++)
        {
            for (int j = 0; j < n + 5; j++)
            {
                float sum = 0;
                for (int l = 0; j < n && l < k; l++)
                {
                    sum = MathF.FusedMultiplyAdd(a[(i * (k + 3)) + l], b[(l * n) + j], sum);
                }

                int at = (i * (n + 5)) + j;
                Assert.Equal(j < n ? sum : c[at], product[at]);
                Assert.Equal(j < n ? sum + c[at] : c[at], added[at]);
            }
        }
    }

    private static float[] Numbers(Random chance, int count) => [.. Enumerable.Range(0, count).Select(_ => (chance.NextSingle() * 2) - 1)];
}
